package io.lianluo.notification.dispatch;

import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.Messages;
import io.lianluo.notification.World;
import io.lianluo.notification.letter.AddressLetter;
import io.lianluo.notification.letter.AddressLetterEvent;
import io.lianluo.notification.letter.AddressLetterState;
import io.lianluo.notification.letter.AddressLetters;
import io.lianluo.notification.letter.Envelope;
import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.telling.WhenAddressIsGivenThenWriteToIt;
import io.lianluo.notification.telling.WhenAddressIsGivenThenWriteToIt.Step;
import io.lianluo.notification.telling.WhenPersonIsErasedThenForget;
import io.lianluo.testing.InMemoryStore;
import io.lianluo.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AddressLetterDispatchTest {

    private static final UUID PERSON = id(1);
    private static final Instant UNTIL = START.plus(Duration.ofDays(2));
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2), Duration.ofSeconds(15), Duration.ofHours(1), Duration.ofDays(3));

    private final TestClock clock = new TestClock(START);
    private final World.ContactMap contacts = new World().contacts;
    private final LetterMap letters = new LetterMap();
    private final Deque<Mail.Outcome> outcomes = new ArrayDeque<>();
    private final List<Mail.Letter> sent = new ArrayList<>();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final WhenAddressIsGivenThenWriteToIt policy = new WhenAddressIsGivenThenWriteToIt(letters, contacts, clock);
    private final AddressLetterDispatch dispatch = new AddressLetterDispatch(letters,
            new ReadableLinks(), new Messages("notification"), this::send, PATIENCE, threads, clock);

    private Mail.Answer send(Mail.Letter letter) {
        sent.add(letter);
        return new Mail.Answer(outcomes.isEmpty() ? Mail.Outcome.ACCEPTED : outcomes.poll(), "550 5.7.1");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aLetterLeavesOnceAndIsForgotten() {
        ask();
        ask();
        dispatch.sweep();
        dispatch.sweep();

        assertThat(sent).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("https://liaisons.example/" + PERSON + "/" + UNTIL, "48 hours"));
        assertThat(only()).satisfies(letter -> {
            assertThat(letter.mail().status()).isEqualTo(DeliveryStatus.SENT);
            assertThat(letter.envelope()).isNull();
        });
    }

    @Test
    void aLinkThatHasExpiredDoesNotLeave() {
        outcomes.addAll(List.of(Mail.Outcome.NOT_NOW));
        ask();
        dispatch.sweep();
        clock.pass(Duration.ofDays(2));
        dispatch.sweep();

        assertThat(sent).hasSize(1);
        assertThat(only().mail().status()).isEqualTo(DeliveryStatus.DROPPED);
        assertThat(only().envelope()).isNull();
    }

    @Test
    void whatIsNotTakenIsTriedAgainAndWhatIsRefusedIsNot() {
        outcomes.addAll(List.of(Mail.Outcome.NOT_NOW, Mail.Outcome.SENDER_REFUSED, Mail.Outcome.ADDRESS_REFUSED));
        ask();
        dispatch.sweep();
        clock.pass(Duration.ofSeconds(15));
        dispatch.sweep();
        assertThat(only().mail().status()).isEqualTo(DeliveryStatus.HELD);
        clock.pass(PATIENCE.longest());
        dispatch.sweep();
        clock.pass(PATIENCE.longest());
        dispatch.sweep();

        assertThat(sent).hasSize(3);
        assertThat(only().mail().status()).isEqualTo(DeliveryStatus.REFUSED);
    }

    @Test
    @Tag("SCH-8")
    void aFactThatComesAfterSomebodyWasErasedIsKeptNowhere() {
        contacts.erase(World.event(PERSON.toString(), 2), PERSON);
        ask();
        policy.accountCodeGiven(id(8), PERSON, id(9), Envelope.to("王芳", "wang@example.org", "zh"), START.plus(Duration.ofDays(7)));
        policy.replaced(id(3), PERSON, "Wang", "en", new Step("a@example.org", "b@example.org"), new Step(null, null), false, START);
        dispatch.sweep();

        assertThat(sent).isEmpty();
        assertThat(letters.states()).isEmpty();
    }

    @Test
    @Tag("SCH-8")
    void aLetterThatHasNotLeftIsDroppedWithWhomItGoesTo() {
        outcomes.add(Mail.Outcome.NOT_NOW);
        ask();
        dispatch.sweep();
        WhenPersonIsErasedThenForget forget = new WhenPersonIsErasedThenForget(new World().notices, letters, new World().reachabilities, clock);
        forget.erase(PERSON);
        AddressLetterState once = only();
        forget.erase(PERSON);
        clock.pass(PATIENCE.longest());
        dispatch.sweep();

        assertThat(sent).as("of the first try").hasSize(1);
        assertThat(only()).isEqualTo(once);
        assertThat(once.mail().status()).isEqualTo(DeliveryStatus.DROPPED);
        assertThat(once.envelope()).isNull();
    }

    @Test
    void nothingPersonalOfALetterIsKeptUnsealed() {
        policy.replaced(id(3), PERSON, "Wang", "en", new Step("old@example.org", "new@example.org"), new Step("+8613800000101", "+8613800000102"), false, START);
        Envelope kept = only().withTexts((field, text) -> "sealed").envelope();
        assertThat(kept).isEqualTo(new Envelope("sealed", "sealed", "en", "sealed", "sealed", "sealed", "sealed"));
    }

    @Test
    void nobodyIsToldWhereNothingWasReplaced() {
        policy.replaced(id(1), PERSON, "Wang", "en", new Step(null, "new@example.org"), new Step("+8613800000101", "+8613800000102"), true, START);
        policy.replaced(id(2), PERSON, "Wang", "en", new Step("same@example.org", "same@example.org"), new Step(null, "+8613800000102"), true, START);
        assertThat(letters.states()).isEmpty();

        policy.replaced(id(3), PERSON, "Wang", "en", new Step("same@example.org", "same@example.org"), new Step("+8613800000101", null), false, START);
        dispatch.sweep();
        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("same@example.org");
            assertThat(letter.text()).contains("Mobile: ***0101 → (none)").doesNotContain("Mail:");
        });
    }

    @Test
    void theCodeOfAnAccountIsMadeWhenItsLetterLeaves() {
        policy.accountCodeGiven(id(8), PERSON, id(9), Envelope.to("王芳", "wang@example.org", "zh"), START.plus(Duration.ofDays(7)));
        policy.accountCodeGiven(id(8), PERSON, id(9), Envelope.to("王芳", "wang@example.org", "zh"), START.plus(Duration.ofDays(7)));
        dispatch.sweep();
        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("wang@example.org");
            assertThat(letter.text()).contains("王芳：").contains("code of " + id(9)).contains("在7天内有效");
        });
    }

    @Test
    void anEnvelopePrintsNothingPersonal() {
        assertThat(Envelope.to("Wang", "wang@example.org", "en")).hasToString("Envelope[…]");
        assertThat(new Step("wang@example.org", null)).hasToString("Step[…]");
    }

    private void ask() {
        policy.confirmationAsked(id(6), PERSON, id(7), Envelope.to("Wang", "wang@example.org", "en"), UNTIL);
    }

    private AddressLetterState only() {
        assertThat(letters.states()).hasSize(1);
        return letters.all().getFirst().state();
    }

    /** Links and codes that a reader of a test recognises. */
    private static final class ReadableLinks implements LetterLinks {

        @Override
        public String address(UUID personId, UUID use, Instant until) {
            return "https://liaisons.example/" + personId + "/" + until;
        }

        @Override
        public String accountCode(UUID codeId) {
            return "code of " + codeId;
        }
    }

    /** Letters by id; each is loaded anew from its state, as from a store. */
    private static final class LetterMap extends InMemoryStore<AddressLetter, AddressLetterEvent, AddressLetterState> implements AddressLetters {

        LetterMap() {
            super(AddressLetter::state, AddressLetter::restore);
        }

        @Override
        public void issue(AddressLetter letter) {
            saveIfAbsent(letter);
        }

        @Override
        public synchronized List<AddressLetter> due(Instant now, int limit) {
            return all().stream().filter(letter -> letter.state().mail().isDue(now)).limit(limit).toList();
        }

        @Override
        public synchronized List<AddressLetter> openOf(UUID personId, int limit) {
            return all().stream().filter(letter -> letter.state().personId().equals(personId) && !letter.state().mail().isSettled()).limit(limit).toList();
        }
    }
}
