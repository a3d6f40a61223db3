package io.lianluo.localstack.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.util.Collection;

/**
 * This class reckons how much room a document takes, and refuses one that is too large. MongoDB keeps none of more than 16 MB, and a stand-in
 * that did would show nobody what happens then.
 */
final class DocumentSize {

    /** Type, length or end of a value, which most values have some of. */
    private static final int FRAME = 8;

    private DocumentSize() { }

    /** @throws MongoServerError if it is too large */
    static void check(Document document) {
        long size = of(document);
        if (size > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(10334, "BSONObjectTooLarge", "BSONObj size: " + size + " is invalid. Size must be between 0 and "
                    + BsonConstants.MAX_BSON_OBJECT_SIZE);
        }
    }

    private static long of(Object value) {
        return switch (value) {
            case Document document -> document.entrySet().stream().mapToLong(field -> field.getKey().length() + of(field.getValue())).sum() + FRAME;
            case Collection<?> list -> list.stream().mapToLong(element -> FRAME + of(element)).sum() + FRAME;
            case String text -> FRAME + bytes(text);
            case BinData data -> FRAME + data.getData().length;
            case null, default -> FRAME;
        };
    }

    /** In UTF-8, in which a Chinese character takes three. */
    private static long bytes(String text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            bytes += sign < 0x80 ? 0 : sign < 0x800 || Character.isSurrogate(sign) ? 1 : 2;
        }
        return bytes;
    }
}
