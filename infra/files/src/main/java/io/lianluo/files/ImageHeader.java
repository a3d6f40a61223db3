package io.lianluo.files;

import io.lianluo.files.StoredFile.Pixels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the size of an image from its header, without decoding the image. */
final class ImageHeader {

    private static final Logger log = LoggerFactory.getLogger(ImageHeader.class);

    private ImageHeader() { }

    /**
     * The size of an image.
     *
     * @param type the media type of the file
     * @param head its first bytes
     * @return empty if it is no image of a kind that the JDK knows, or its header is damaged or lies beyond the first bytes
     */
    static Optional<Pixels> read(String type, byte[] head) {
        Iterator<ImageReader> readers = type.startsWith("image/") ? ImageIO.getImageReadersByMIMEType(type) : Collections.emptyIterator();
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(head))) {
            reader.setInput(in, true, true);
            return Optional.of(new Pixels(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | RuntimeException damaged) {
            log.debug("The header of an image cannot be read", damaged);
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
