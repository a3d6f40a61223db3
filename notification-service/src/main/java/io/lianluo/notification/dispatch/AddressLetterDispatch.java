package io.lianluo.notification.dispatch;

import io.lianluo.domain.Messages;
import io.lianluo.notification.letter.AddressLetter;
import io.lianluo.notification.letter.AddressLetterState;
import io.lianluo.notification.letter.AddressLetters;
import io.lianluo.notification.letter.Envelope;
import io.lianluo.notification.notice.DeliveryStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters to addresses. A link is made at the moment in which its letter leaves, and is kept nowhere. That an address does not take
 * such a letter says nothing of how the person is reached: it is not theirs yet, or not any more.
 */
public final class AddressLetterDispatch {

    private static final Logger log = LoggerFactory.getLogger(AddressLetterDispatch.class);

    private final AddressLetters letters;
    private final LetterLinks links;
    private final Messages messages;
    private final Mail mail;
    private final Patience patience;
    private final Batches batches;
    private final Clock clock;

    /** Sends these letters by that mail. */
    public AddressLetterDispatch(AddressLetters letters, LetterLinks links, Messages messages, Mail mail, Patience patience, ExecutorService threads,
                                 Clock clock) {
        this.letters = letters;
        this.links = links;
        this.messages = messages;
        this.mail = mail;
        this.patience = patience;
        this.batches = new Batches(threads);
        this.clock = clock;
    }

    /** Sends all that is due now. */
    public void sweep() {
        batches.all(() -> letters.due(clock.instant(), Batches.SIZE).stream().map(AddressLetter::id).toList(), this::deliver);
    }

    private boolean deliver(UUID id) {
        try {
            Instant now = clock.instant();
            boolean[] taken = new boolean[1];
            Optional<AddressLetter> letter = letters.change(id, due -> taken[0] = due.begin(now, patience.lease()));
            if (taken[0]) {
                letter.ifPresent(this::send);
            }
            return taken[0];
        } catch (RuntimeException e) {
            log.warn("Letter {} could not be sent", id, e);
            return false;
        }
    }

    private void send(AddressLetter letter) {
        Mail.Answer answer = mail.send(written(letter.state()));
        Instant then = clock.instant();
        boolean over = patience.isOver(letter.state().issuedAt(), then);
        letters.change(letter.id(), sent -> {
            switch (answer.outcome()) {
                case ACCEPTED -> sent.end(DeliveryStatus.SENT, null, then);
                case ADDRESS_REFUSED -> sent.end(DeliveryStatus.REFUSED, answer.code(), then);
                case MAIL_REFUSED -> sent.end(DeliveryStatus.FAILED, answer.code(), then);
                case SENDER_REFUSED, NOT_NOW -> again(sent, answer, over, then);
            }
        });
    }

    private void again(AddressLetter letter, Mail.Answer answer, boolean over, Instant now) {
        if (over) {
            letter.end(DeliveryStatus.FAILED, answer.code(), now);
        } else if (answer.outcome() == Mail.Outcome.SENDER_REFUSED) {
            letter.putOff(DeliveryStatus.HELD, answer.code(), patience.longestFrom(now));
        } else {
            letter.putOff(DeliveryStatus.PENDING, answer.code(), patience.next(letter.state().mail().attempts(), now));
        }
    }

    private Mail.Letter written(AddressLetterState letter) {
        Envelope envelope = Objects.requireNonNull(letter.envelope(), "a letter that is not settled has an envelope");
        Locale language = Messages.languageOf(Locale.forLanguageTag(envelope.language()));
        return switch (letter.kind()) {
            case CONFIRMATION -> mail(letter, envelope, language, "letter.confirmation", Map.of("name", envelope.name(),
                    "link", links.address(letter.personId(), Objects.requireNonNull(letter.use()), letter.until()),
                    "hours", Duration.between(letter.issuedAt(), letter.until()).plusMinutes(59).toHours()));
            case ACCOUNT_CODE -> mail(letter, envelope, language, "letter.account-code", Map.of("name", envelope.name(),
                    "code", links.accountCode(Objects.requireNonNull(letter.use())), "days", Duration.between(letter.issuedAt(), letter.until()).plusHours(23).toDays()));
            case REPLACED -> mail(letter, envelope, language, letter.byThemselves() ? "letter.replaced" : "letter.replaced-by-office",
                    Map.of("name", envelope.name(), "changes", String.join("\n", changes(envelope, language))));
        };
    }

    private Mail.Letter mail(AddressLetterState letter, Envelope envelope, Locale language, String key, Map<String, ?> facts) {
        return new Mail.Letter(letter.id().toString(), envelope.name(), envelope.address(), messages.get(language, key + ".subject", facts),
                messages.get(language, key + ".text", facts), language, null);
    }

    private List<String> changes(Envelope envelope, Locale language) {
        List<String> changes = new ArrayList<>();
        if (envelope.formerEmail() != null) {
            changes.add(change(language, "letter.email", envelope.formerEmail(), envelope.email()));
        }
        if (envelope.formerMobile() != null) {
            changes.add(change(language, "letter.mobile", envelope.formerMobile(), envelope.mobile()));
        }
        return changes;
    }

    private String change(Locale language, String key, String before, @Nullable String after) {
        return messages.get(language, key, Map.of("before", before, "after", after == null ? messages.get(language, "letter.none") : after));
    }
}
