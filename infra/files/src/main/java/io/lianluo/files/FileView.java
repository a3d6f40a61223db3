package io.lianluo.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as callers see it.
 *
 * @param id     its id, by which what refers to it names it
 * @param name   its name as its uploader called it
 * @param size   its size in bytes
 * @param type   its media type, read from its content
 * @param sha256 its SHA-256, 64 hexadecimal digits in lower case
 * @param width  pixels from left to right; null if it is no image whose header tells them
 * @param height pixels from top to bottom; null likewise
 */
record FileView(UUID id, String name, long size, String type, String sha256, @Nullable Integer width, @Nullable Integer height) {

    static FileView of(StoredFile file) {
        StoredFile.Pixels pixels = file.pixels();
        return new FileView(file.id(), file.name(), file.size(), file.type(), file.sha256(), pixels == null ? null : pixels.width(),
                pixels == null ? null : pixels.height());
    }
}
