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
package io.github.camelchatwoot.test.desk;

/** A stored file. Its signed id is what {@code attachments[]} takes and what its address shows. */
public final class Blob extends Row {
    public final String signedId = Tokens.token() + "--" + Tokens.token();
    public final String fileName;
    public final String contentType;
    public final byte[] bytes;

    /** In pixels, null until a picture has been looked at and for any other file. */
    public Integer width;

    public Integer height;

    public Blob(String fileName, String contentType, byte[] bytes) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.bytes = bytes;
    }

    public String extension() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1);
    }
}
