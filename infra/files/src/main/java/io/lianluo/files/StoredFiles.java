package io.lianluo.files;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.access.Caller;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.MalformedTextException;
import io.lianluo.domain.OneByOne;
import io.lianluo.domain.Text;
import io.lianluo.files.FileRecords.Known;
import io.lianluo.files.StoredFile.Pixels;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a service. A file is uploaded first, and named by its id afterwards in what refers to it. Before something does, it is there for its
 * uploader alone; then for those who may read what refers to it. Nothing keeps a file but a reference.
 */
public final class StoredFiles {

    private static final Logger log = LoggerFactory.getLogger(StoredFiles.class);
    private static final int LONGEST_NAME = 200;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int SWEPT_AT_ONCE = 200;

    private final FileRecords records;
    private final SealedBytes bytes;
    private final FileScanner scanner;
    private final List<FileReferences> references;
    private final FileLimits limits;

    StoredFiles(FileRecords records, SealedBytes bytes, FileScanner scanner, List<FileReferences> references, FileLimits limits) {
        this.records = records;
        this.bytes = bytes;
        this.scanner = scanner;
        this.references = List.copyOf(references);
        this.limits = limits;
    }

    /**
     * Takes a file from a stream, of which it never holds more than a small part. If it does not come to its end, or is refused, nothing of it stays.
     *
     * @param name    what its uploader calls it
     * @param content its bytes; they are not closed
     * @param owner   who uploads it
     * @throws InvalidInput          if it has no usable name, is empty, is harmful, or is an image with more pixels than can be shown
     * @throws FileTooLargeException if it has more bytes than the service takes
     * @throws ScannerAwayException  if it cannot be scanned now
     * @throws IOException           if the stream breaks off
     */
    public StoredFile upload(@Nullable String name, InputStream content, Caller owner) throws IOException {
        String text = checkedName(name);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        byte[] key = SealedBytes.newKey();
        records.begin(id, owner.subject(), text, key);
        try {
            return taken(id, key, text, content);
        } catch (IOException | RuntimeException | Error refused) {
            discard(id, refused);
            throw refused;
        }
    }

    private StoredFile taken(UUID id, byte[] key, String name, InputStream content) throws IOException {
        Measured measured = new Measured();
        try (FileScanner.Scan scan = scanner.begin(); SealedBytes.Writing sealed = bytes.write(id, key)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = content.readNBytes(buffer, 0, buffer.length); count > 0; count = content.readNBytes(buffer, 0, buffer.length)) {
                measured.add(buffer, count);
                if (measured.size() > limits.size().toBytes()) {
                    throw new FileTooLargeException(limits.size());
                }
                scan.add(buffer, count);
                sealed.write(buffer, 0, count);
            }
            if (measured.size() == 0) {
                throw new InvalidInput("file", "file-empty");
            }
            scan.finding().ifPresent(found -> {
                log.warn("An uploaded file is refused, because the scanner found {}", found);
                throw new InvalidInput("file", "file-harmful");
            });
            String type = measured.type();
            Pixels pixels = measured.pixels(type);
            if (pixels != null && pixels.count() > limits.pixels()) {
                throw new InvalidInput("file", "image-too-large", pixels.width(), pixels.height(), limits.pixels());
            }
            StoredFile file = new StoredFile(id, name, measured.size(), type, measured.digest(), pixels);
            sealed.complete();
            records.complete(file);
            return file;
        }
    }

    /** Discards it; the sweep finds later what cannot be discarded now, because the store is away. */
    private void discard(UUID id, Throwable why) {
        try {
            bytes.delete(id);
            records.remove(id);
        } catch (RuntimeException later) {
            why.addSuppressed(later);
        }
    }

    /** The file of that id, for whom it is there. */
    public Optional<StoredFile> find(UUID id, Caller caller) {
        return known(id, caller).map(Known::file);
    }

    /**
     * The file of that id, for whom it is there, if they are about to refer to it: it is kept for another day at least, by when the
     * reference must be saved.
     */
    public Optional<StoredFile> hold(UUID id, Caller caller) {
        return find(id, caller).filter(file -> records.hold(id));
    }

    /**
     * The bytes of a file that was found, by which it was decided who may have it; to be closed. Those that are skipped are not read.
     *
     * @throws IOException if they cannot be read
     */
    InputStream open(UUID id) throws IOException {
        Known known = records.find(id).orElseThrow(() -> new IOException("the file " + id + " was removed meanwhile"));
        return bytes.read(id, known.key());
    }

    private Optional<Known> known(UUID id, Caller caller) {
        return records.find(id).filter(known -> isReferred(id) ? references.stream().anyMatch(some -> some.open(id, caller))
                : known.owner().equals(caller.subject()));
    }

    /** Removes those of the files to which nothing refers any more. Without this call the sweep does, within a week. */
    public void removeUnreferred(Collection<UUID> ids) {
        records.lookAgain(ids);
        Set.copyOf(ids).forEach(this::sweep);
    }

    /** Removes files to which nothing refers since a day, and what is left of uploads that broke off. Any replica may; doing it twice changes nothing. */
    void sweep() {
        OneByOne.each(records.due(SWEPT_AT_ONCE), UUID::toString, this::sweep);
    }

    private void sweep(UUID id) {
        if (isReferred(id)) {
            records.settle(id);
        } else if (records.letGo(id)) {
            bytes.delete(id);
            records.remove(id);
        }
    }

    private boolean isReferred(UUID id) {
        return references.stream().anyMatch(some -> some.exist(id));
    }

    private static String checkedName(@Nullable String name) {
        try {
            String text = name == null ? "" : Text.line(name);
            if (text.isEmpty() || Text.length(text) > LONGEST_NAME) {
                throw new InvalidInput("fileName", "file-name");
            }
            return text;
        } catch (MalformedTextException malformed) {
            throw new InvalidInput("fileName", MalformedTextException.RULE, malformed.character(), malformed.place());
        }
    }
}
