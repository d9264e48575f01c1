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
package io.github.camelchatwoot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Editors go from one file to the next: the jar's components, a component's class, its options. */
class EditorFilesTest {

    private static final String SERVICES = "/META-INF/services/org/apache/camel/";

    @Test
    void leadFromTheJarToItsOptions() throws IOException {
        Properties jar = properties(SERVICES + "component.properties");
        String name = jar.getProperty("components");
        String type = properties(SERVICES + "component/" + name).getProperty("class");
        String folder = type.substring(0, type.lastIndexOf('.')).replace('.', '/');
        JsonNode component;
        try (InputStream file = open("/META-INF/" + folder + "/" + name + ".json")) {
            component = new ObjectMapper().readTree(file).path("component");
        }

        assertThat(type).isEqualTo(ChatwootComponent.class.getName());
        assertThat(component.path("scheme").asText()).isEqualTo("chatwoot");
        for (String same : new String[] {"groupId", "artifactId", "version"}) {
            assertThat(jar.getProperty(same)).isEqualTo(component.path(same).asText());
        }
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = open(file)) {
            properties.load(stream);
        }
        return properties;
    }

    private static InputStream open(String file) {
        InputStream stream = EditorFilesTest.class.getResourceAsStream(file);
        assertThat(stream).as(file).isNotNull();
        return stream;
    }
}
