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
package io.github.camelchatwoot.springboot;

import java.beans.PropertyDescriptor;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/** Finds the beans that options name, such as {@code shared-lock: "#bean:lock"}. */
@Component
@ConfigurationPropertiesBinding
public class ChatwootComponentConverter implements GenericConverter {

    private final ApplicationContext application;

    public ChatwootComponentConverter(ApplicationContext application) {
        this.application = application;
    }

    /** Of all options that are objects, whichever they are. */
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Arrays.stream(BeanUtils.getPropertyDescriptors(ChatwootComponentConfiguration.class))
                .filter(option -> option.getWriteMethod() != null)
                .map(PropertyDescriptor::getPropertyType)
                .filter(type -> !BeanUtils.isSimpleProperty(type) && type != Map.class)
                .map(type -> new ConvertiblePair(String.class, type))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Object convert(Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        String reference = source == null ? "" : source.toString();
        if (!reference.startsWith("#")) {
            throw new IllegalArgumentException(
                    "it is an object: write the name of a bean, such as #bean:name");
        }
        String bean = reference.replaceFirst("^#(bean:)?", "");
        return application.getBean(bean, targetType.getType());
    }
}
