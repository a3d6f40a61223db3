package io.lianluo.notification;

import io.lianluo.notification.letter.AddressLetter;
import io.lianluo.notification.letter.Envelope;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.replica.Cause;
import io.lianluo.testing.DerivedIds;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

class DerivedIdsTest extends DerivedIds {

    DerivedIdsTest() {
        super("notification", Map.of(
                "notice", parts -> Notice.idOf(new Cause(UUID.fromString(parts.get(0)), 1, null), UUID.fromString(parts.get(1)), NoticeKind.valueOf(parts.get(2))),
                "letter", parts -> AddressLetter.confirmation(UUID.fromString(parts.get(0)), UUID.randomUUID(), UUID.randomUUID(),
                        Envelope.to("name", "a@example.org", "en"), Instant.MAX, Instant.EPOCH).id()));
    }
}
