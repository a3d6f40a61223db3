package io.lianluo.eventing;

import io.lianluo.domain.Dates;
import io.lianluo.domain.Numbers;
import io.lianluo.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Looks through a record before it is encoded, so that a fault of ours publishes nothing that some client cannot decode. */
final class Readable {

    private Readable() { }

    /** @throws IllegalArgumentException if a value can not be read by every client; it names the field, and never the value */
    static void require(SpecificRecord record) {
        record(record.getSchema().getName(), record);
    }

    private static void record(String place, SpecificRecord record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            value(place + "." + field.name(), record.get(field.pos()));
        }
    }

    private static void value(String place, @Nullable Object value) {
        switch (value) {
            case LocalDate day -> demand(Dates.isReadable(day), place, "the day is not between 0001-01-01 and 9999-12-31");
            case Instant at -> demand(Dates.isReadable(at), place, "the moment is not of the years 1 to 9999");
            case Long number -> demand(Numbers.isExact(number), place, "the number has more than 53 bits");
            case CharSequence text -> demand(Text.isWhole(text), place, "the text holds half a surrogate pair");
            case SpecificRecord inner -> record(place, inner);
            case Collection<?> items -> items.forEach(item -> value(place + "[]", item));
            case null, default -> { }
        }
    }

    private static void demand(boolean holds, String place, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(place + " is not told: " + fault + ", so that some clients cannot read it");
        }
    }
}
