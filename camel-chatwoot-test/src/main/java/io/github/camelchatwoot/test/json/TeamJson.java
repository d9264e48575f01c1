package io.github.camelchatwoot.test.json;

import io.github.camelchatwoot.test.desk.Team;
import io.github.camelchatwoot.test.desk.User;

/** A team as one of the people sees it. */
public final class TeamJson {
    private TeamJson() {}

    public static Json of(Team team, User viewer) {
        return new Json()
                .with("id", team.id)
                .with("name", team.name)
                .with("description", team.description)
                .with("allow_auto_assign", team.allowAutoAssign)
                .with("account_id", team.account.id)
                .with("is_member", team.members.contains(viewer));
    }
}
