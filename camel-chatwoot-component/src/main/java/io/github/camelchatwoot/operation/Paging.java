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
package io.github.camelchatwoot.operation;

/**
 * How a list is cut into pages.
 *
 * @param style page numbers, message ids as cursor, or none
 * @param size how many things a full page holds; 0 if the caller decides
 * @param sizeParameter the option with which the caller decides the size, or null: all at once
 * @param total JSON pointer to the number of all things in the answer, or null
 * @param unpagedWith an option that makes the server ignore the page number, or null
 */
public record Paging(
        Style style, int size, String sizeParameter, String total, String unpagedWith) {

    public static final Paging NONE = new Paging(Style.NONE, 0, null, null, null);

    public enum Style {
        NONE,
        PAGE,
        CURSOR
    }
}
