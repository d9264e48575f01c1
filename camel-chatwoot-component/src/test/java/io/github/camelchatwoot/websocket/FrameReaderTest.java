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
package io.github.camelchatwoot.websocket;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Frames byte by byte, with the examples of section 5.7 of RFC 6455. */
class FrameReaderTest {

    private final List<String> pongs = new ArrayList<>();

    private Signal read(byte[] bytes) throws IOException {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(bytes), 100_000);
        Signal message = null;
        while (message == null) {
            message = reader.read(content -> pongs.add(text(content)));
        }
        return message;
    }

    private Signal read(String hex) throws IOException {
        return read(HexFormat.of().parseHex(hex));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void aTextIsReadWholeOrInParts() throws IOException {
        assertThat(read("810548656c6c6f")).isEqualTo(new Signal.Frame("Hello"));
        assertThat(read("010348656c" + "80026c6f")).isEqualTo(new Signal.Frame("Hello"));
    }

    @Test
    void aPingIsAnsweredAlsoBetweenTwoParts() throws IOException {
        assertThat(read("010348656c" + "890548656c6c6f" + "80026c6f"))
                .isEqualTo(new Signal.Frame("Hello"));
        assertThat(pongs).containsExactly("Hello");
    }

    @Test
    void whatIsNoTextIsPassedOver() throws IOException {
        assertThat(read("8202ffff" + "8a00" + "810548656c6c6f"))
                .isEqualTo(new Signal.Frame("Hello"));
    }

    @Test
    void aLengthHasTwoOrEightBytes() throws IOException {
        for (int length : new int[] {126, 65_535, 65_536, 100_000}) {
            String text = "x".repeat(length);
            String head =
                    length < 65_536
                            ? "817e%04x".formatted(length)
                            : "817f%016x".formatted((long) length);
            assertThat(read(bytes(head, text))).isEqualTo(new Signal.Frame(text));
        }
    }

    @Test
    void aMessageThatIsTooLongIsNotKeptHoweverLongItSaysItIs() throws IOException {
        assertThat(read(bytes("817f%016x".formatted(100_001L), "x".repeat(100_001))))
                .isEqualTo(new Signal.TooLong(100_001));
        assertThatThrownBy(() -> read(bytes("817f7fffffffffffffff", "x".repeat(10))))
                .isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "8802 03e8, The server closed the connection",
        "8800,      The server closed the connection",
        "8802 03e9, The server closed the connection with status 1001",
        "c105 48656c6c6f, the server sent what is no frame of a websocket",
        "8185 37fa213d7f9f4d5158, the server sent what is no frame of a websocket",
        "8300, the server sent a frame of an unknown kind",
        "817f ffffffffffffffff, the server sent a frame of negative length",
        "897e 0080, the server sent a control frame that is too long",
    })
    void whatEndsAConnectionIsSaid(String hex, String sentence) {
        assertThatThrownBy(() -> read(hex.replace(" ", ""))).hasMessage(sentence);
    }

    @Test
    void bytesOfAnyKindEndInAMessageOrAnError() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            try {
                assertThat(read(bytes)).isNotNull();
            } catch (IOException refused) {
                assertThat(refused).as("seed " + seed).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whatTheWriterWritesIsMaskedAndTheSameText() throws IOException {
        for (int length : new int[] {5, 126, 70_000}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new FrameWriter(out).text("y".repeat(length));
            byte[] frame = out.toByteArray();
            int head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
            assertThat(frame[1] & 0x80).isEqualTo(0x80);
            for (int i = 0; i < length; i++) {
                frame[head + 4 + i] ^= frame[head + i % 4];
            }
            assertThat(new String(frame, head + 4, length, StandardCharsets.UTF_8))
                    .isEqualTo("y".repeat(length));
        }
    }

    private static byte[] bytes(String hex, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }
}
