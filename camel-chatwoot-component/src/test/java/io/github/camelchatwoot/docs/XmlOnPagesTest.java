/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelchatwoot.docs;

import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/** POMs on the pages name the versions that this project has. */
class XmlOnPagesTest {

    private static final String OURS =
            "//*[local-name()='dependency'][*[local-name()='groupId']='io.github.camel-chatwoot']/*[local-name()='version']";
    private static final String BOOT =
            "//*[local-name()='parent'][*[local-name()='artifactId']='spring-boot-starter-parent']/*[local-name()='version']";
    private static final String CAMEL = "//*[local-name()='camel.version']";

    private final XPath xpath = XPathFactory.newInstance().newXPath();

    static Stream<Page.Block> xml() {
        return Page.blocks("xml");
    }

    @ParameterizedTest
    @MethodSource("xml")
    void namesOurVersions(Page.Block block) throws Exception {
        Document parent = parse(Page.read(Page.ROOT.resolve("pom.xml")).text());
        Document shown = parse(block.text());

        assertThat(xpath.evaluate(OURS, shown))
                .isEqualTo(xpath.evaluate("/*/*[local-name()='version']", parent));
        if (!xpath.evaluate(CAMEL, shown).isEmpty()) {
            assertThat(xpath.evaluate(CAMEL, shown)).isEqualTo(xpath.evaluate(CAMEL, parent));
        }
        if (!xpath.evaluate(BOOT, shown).isEmpty()) {
            Document starter =
                    parse(Page.read(Page.ROOT.resolve("camel-chatwoot-starter/pom.xml")).text());
            assertThat(xpath.evaluate(BOOT, shown))
                    .isEqualTo(xpath.evaluate("//*[local-name()='spring-boot.version']", starter));
        }
    }

    /** The page of Quarkus shows what its tests run on. */
    @ParameterizedTest
    @ValueSource(strings = {"quarkus.version", "camel-quarkus.version"})
    void namesTheQuarkusThatIsTested(String property) throws Exception {
        String version = "//*[local-name()='%s']".formatted(property);
        Document tested = parse(Page.read(Page.ROOT.resolve("tooling/quarkus/pom.xml")).text());

        Page.Block shown =
                xml().filter(block -> block.text().contains("<" + property + ">"))
                        .findFirst()
                        .orElseThrow();

        assertThat(xpath.evaluate(version, parse(shown.text())))
                .isEqualTo(xpath.evaluate(version, tested));
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
