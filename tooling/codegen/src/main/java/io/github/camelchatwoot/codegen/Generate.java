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
package io.github.camelchatwoot.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes everything that is made of the catalogue. Arguments: the catalogue's directory, the
 * directories for Java sources, for resources and of the classes with the component's options, and,
 * for Kamelets and reference pages, the project's version and the directory for pages.
 */
public final class Generate {

    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        Catalogue catalogue = new CatalogueReader(Path.of(arguments[0])).read();
        List<OptionClass> options = OptionClassReader.read(Path.of(arguments[3]));
        OptionGroups groups = new OptionGroups(options, catalogue);
        try (OutputDirectory sources = new OutputDirectory(Path.of(arguments[1]))) {
            EnumWriter.write(catalogue, sources);
            IdHeadersWriter.write(catalogue, sources);
            FeatureWriter.write(catalogue, sources);
            OptionNamesWriter.write(catalogue, sources);
            DeclaredOptionsWriter.write(catalogue, options, sources);
            BuilderWriter.write(catalogue, groups, sources);
            ComponentDslWriter.write(groups, sources);
        }
        Examples examples = new Examples();
        List<Kamelet> kamelets =
                Stream.concat(
                                new SourceKamelets(catalogue, groups, examples).all(),
                                new ActionKamelets(catalogue, groups, examples).all())
                        .toList();
        try (OutputDirectory resources = new OutputDirectory(Path.of(arguments[2]))) {
            RuntimeMetadataWriter.write(catalogue, resources);
            if (arguments.length > 4) {
                KameletWriter writer = new KameletWriter(arguments[4]);
                kamelets.forEach(kamelet -> writer.write(kamelet, resources));
            }
        }
        if (arguments.length > 5) {
            List<HeaderReader.Header> headers =
                    HeaderReader.read(Path.of(arguments[3], "ChatwootConstants.java"));
            OptionPage page = new OptionPage(catalogue, groups, headers);
            try (OutputDirectory pages = new OutputDirectory(Path.of(arguments[5]))) {
                new PageWriter(catalogue, examples, kamelets, page).write(pages);
            }
        }
    }
}
