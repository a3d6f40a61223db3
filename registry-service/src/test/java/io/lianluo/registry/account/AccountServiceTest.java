package io.lianluo.registry.account;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.access.AccountId;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.account.AccountCode.Way;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.testing.InMemoryStore;
import io.lianluo.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests how a person proves by a code which account is theirs. */
class AccountServiceTest {

    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private static final UUID ACCOUNT = AccountId.of("https://login.example", "wang.fang");
    private static final UUID ANOTHER = AccountId.of("https://login.example", "li.ming");

    private final TestClock clock = new TestClock(NOW);
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryAccountCodes codes = new InMemoryAccountCodes();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final AccountService service = new AccountService(accounts, codes, new PlainSigns(), persons, Duration.ofDays(7), clock);

    private final Person wang = somebody(1, "wang@sample.example");

    @Test
    void theAccountWithWhichTheCodeIsEnteredIsThePersons() {
        AccountCode code = service.give(wang, Way.PAPER, "clerk");
        service.link(ACCOUNT, service.signs(code).toLowerCase(Locale.ROOT));
        assertThat(service.accounts(wang.id())).extracting(Account::id).containsExactly(ACCOUNT);
        assertThat(accounts.told(ACCOUNT)).containsExactly(new AccountEvent.Linked());
    }

    @Test
    void aCodeWorksOnceAndTheSameAccountMayFinishWhatBrokeOff() {
        String code = service.signs(service.give(wang, Way.PAPER, "clerk"));
        codes.change(codes.all().getFirst().id(), used -> used.use(ACCOUNT, clock.instant()));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> service.link(ANOTHER, code)).withMessage("account-code-used");
        assertThat(service.link(ACCOUNT, code).state().personId()).isEqualTo(wang.id());
    }

    @Test
    void aCodeEndsWithItsTimeAndWithALaterOne() {
        String first = service.signs(service.give(wang, Way.PAPER, "clerk"));
        String second = service.signs(service.give(wang, Way.MAIL, "clerk"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> service.link(ACCOUNT, first)).withMessage("account-code-expired");
        clock.pass(Duration.ofDays(7));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> service.link(ACCOUNT, second)).withMessage("account-code-expired");
        assertThat(service.accounts(wang.id())).isEmpty();
    }

    @Test
    void whoTriesWrongCodesWaitsWhileOthersDoNot() {
        String code = service.signs(service.give(wang, Way.PAPER, "clerk"));
        for (int tried = 0; tried < 5; tried++) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> service.link(ACCOUNT, "WRONG"))
                    .satisfies(refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> assertThat(fault.rule()).isEqualTo("account-code")));
            clock.pass(Duration.ofMinutes(10));
        }
        assertThatExceptionOfType(TooManyCodesException.class).isThrownBy(() -> service.link(ACCOUNT, code))
                .satisfies(often -> assertThat(often.again()).isEqualTo(NOW.plus(Duration.ofHours(1))));
        clock.pass(Duration.ofMinutes(10));
        assertThat(service.link(ACCOUNT, code).state().personId()).isEqualTo(wang.id());
    }

    @Test
    void anAccountOfSomebodyElseStaysTheirs() {
        Person li = somebody(2, null);
        service.link(ANOTHER, service.signs(service.give(li, Way.PAPER, "clerk")));
        String code = service.signs(service.give(wang, Way.PAPER, "clerk"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> service.link(ANOTHER, code)).withMessage("account-linked");
        assertThat(service.link(ACCOUNT, code).state().personId()).as("the code is not spent by that").isEqualTo(wang.id());
        assertThat(service.part(wang.id(), ANOTHER)).as("not theirs").isFalse();
        assertThat(service.part(li.id(), ANOTHER)).isTrue();
        assertThat(service.accounts(li.id())).isEmpty();
    }

    @Test
    void anAccountThatWasPartedIsNotLinkedAgainByItsFormerCode() {
        String code = service.signs(service.give(wang, Way.PAPER, "clerk"));
        service.link(ACCOUNT, code);
        service.part(wang.id(), ACCOUNT);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> service.link(ACCOUNT, code)).withMessage("account-code-used");
        assertThat(service.accounts(wang.id())).isEmpty();
    }

    @Test
    void aCodeGoesByMailOnlyToAnAddressAndNobodyIsFloodedWithThem() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> service.give(somebody(3, null), Way.MAIL, "clerk"));
        for (int given = 0; given < 5; given++) {
            service.give(wang, Way.MAIL, "clerk");
        }
        assertThatExceptionOfType(TooManyCodesException.class).isThrownBy(() -> service.give(wang, Way.MAIL, "clerk"))
                .satisfies(often -> assertThat(often.again()).isEqualTo(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void nothingIsLeftOfWhoIsErased() {
        service.link(ACCOUNT, service.signs(service.give(wang, Way.PAPER, "clerk")));
        service.erase(wang.id());
        assertThat(codes.all()).isEmpty();
        assertThat(accounts.all()).singleElement().satisfies(account -> assertThat(account.state().personId()).isNull());
        assertThat(accounts.told(ACCOUNT)).contains(new AccountEvent.Parted());
    }

    private Person somebody(int number, @Nullable String email) {
        Person person = Person.register(id("person " + number), PersonalData.of("示例·" + number, null, "1380000010" + number, email, null), NOW);
        persons.save(person);
        return person;
    }

    /** Codes that a reader of a test recognises. */
    static final class PlainSigns implements CodeSigns {

        @Override
        public String code(UUID id) {
            return "CODE OF " + id;
        }

        @Override
        public List<String> digests(UUID id) {
            return digests(code(id));
        }

        @Override
        public List<String> digests(String typed) {
            return List.of(typed.toUpperCase(Locale.ROOT));
        }
    }

    static final class InMemoryAccountCodes extends InMemoryStore<AccountCode, AccountCodeEvent, AccountCode.State> implements AccountCodes {

        InMemoryAccountCodes() {
            super(AccountCode::state, AccountCode::restore);
        }

        @Override
        public Optional<AccountCode> find(Collection<String> digests) {
            return all().stream().filter(code -> !Collections.disjoint(code.state().digests(), digests)).findFirst();
        }

        @Override
        public List<AccountCode> ofPerson(UUID personId, int limit) {
            return all().stream().filter(code -> code.state().personId().equals(personId))
                    .sorted(Comparator.comparing(AccountCode::id).reversed()).limit(limit).toList();
        }

        @Override
        public void erase(AccountCode code) {
            delete(code);
        }
    }
}
