package io.lianluo.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded whole.
 *
 * @param id     its id
 * @param name   its name as the uploader called it: a text to show, never a path
 * @param size   its size in bytes
 * @param type   its media type, read from its content
 * @param sha256 its SHA-256, 64 hexadecimal digits in lower case
 * @param pixels its width and height; null if it is no image whose header tells them
 */
public record StoredFile(UUID id, String name, long size, String type, String sha256, @Nullable Pixels pixels) {

    /**
     * The size of an image in pixels.
     *
     * @param width  pixels from left to right
     * @param height pixels from top to bottom
     */
    public record Pixels(int width, int height) {

        long count() {
            return (long) width * height;
        }
    }
}
