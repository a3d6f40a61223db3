package io.lianluo.documents.yaml;

import io.lianluo.documents.encoding.TextEncoding;
import io.lianluo.domain.InvalidInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file as somebody sent it, and the encoding in which it was read. Every answer about it says the encoding in the header {@value #ENCODING},
 * because without a declared one it was recognised by the content.
 *
 * @param text     what it says
 * @param encoding name of the encoding, such as GB18030
 */
public record SentFile(String text, String encoding) {

    /** The header of an answer that says in which encoding the file was read. */
    public static final String ENCODING = "Read-Encoding";

    /**
     * Reads it in the declared encoding, or in the one that it has by its mark or its content.
     *
     * @param charset the encoding that came with it; null when none did
     * @throws InvalidInput if it cannot be read so
     */
    public static SentFile read(byte[] bytes, @Nullable String charset) {
        TextEncoding encoding = TextEncoding.of(bytes, charset);
        return new SentFile(encoding.decode(bytes), encoding.name());
    }

    /**
     * Finds the value under a key of the outermost level. It does not interpret the rest of the file.
     *
     * @throws InvalidInput if the file is larger than any may be, so far
     */
    public Optional<String> value(String key) {
        return YamlFile.value(text, key);
    }
}
