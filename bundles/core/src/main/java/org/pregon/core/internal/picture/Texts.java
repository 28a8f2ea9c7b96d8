package org.pregon.core.internal.picture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes whose letters nobody names: UTF-8 where they are such, and Latin 1 otherwise. */
final class Texts {
    private Texts() {}

    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException others) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
