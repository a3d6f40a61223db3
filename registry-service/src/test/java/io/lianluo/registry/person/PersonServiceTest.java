package io.lianluo.registry.person;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.InMemory.InMemoryPersons;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tries by what people are recognised, and what is taken over of what is said of them. */
@Tag("SCH-7")
@Tag("SCH-8")
class PersonServiceTest {

    private static final String ID = "11010519491231002X";
    private static final String OTHER_ID = "110105194912310038";
    private static final String DUTY = "13800130801";

    private final InMemoryPersons persons = new InMemoryPersons();
    private final PersonService service = new PersonService(persons, Clock.fixed(Instant.parse("2026-09-10T02:00:00Z"), ZoneOffset.UTC));

    @Test
    void oneTelephoneAndOneMailboxMakeNoTwoPeopleOne() {
        Person wang = met("示例·王芳", null, DUTY, "office@sample.example");
        Person li = met("示例·李强", null, DUTY, "office@sample.example");
        assertThat(li.id()).isNotEqualTo(wang.id());
        assertThat(wang.data().name()).isEqualTo("示例·王芳");
        assertThat(met("示例·王芳", null, DUTY, null).id()).isEqualTo(wang.id());
        assertThat(met("示例·李强", null, null, "office@sample.example").id()).isEqualTo(li.id());
    }

    @Test
    void howANameIsWrittenMakesNoDifference() {
        Person wang = met("示例·王芳", null, DUTY, null);
        assertThat(met("示例•王 芳", null, DUTY, null).id()).isEqualTo(wang.id());
        assertThat(wang.data().name()).as("nobody is called otherwise by being met").isEqualTo("示例·王芳");
    }

    @Test
    void anIdNumberOfAnotherNameIsADoubtAndChangesNobody() {
        Person wang = met("示例·王芳", ID, DUTY, null);
        DoubtfulPersonException doubt = doubt(described("示例·李强", ID, "13800130802", null, Meant.UNSAID), Teller.OF_ALL, null);
        assertThat(doubt.known()).containsExactly(wang.id());
        assertThat(doubt(described("示例·李强", ID, null, null, Meant.UNSAID), office(), null).known()).as("whoever keeps others learns no id").isEmpty();
        assertThat(wang.data().name() + wang.data().mobile()).isEqualTo("示例·王芳+86" + DUTY);
    }

    @Test
    void nameAndNumberOfSomebodyWithAnotherIdNumberAreADoubt() {
        Person wang = met("示例·王芳", ID, DUTY, null);
        assertThat(doubt(described("示例·王芳", OTHER_ID, DUTY, null, Meant.UNSAID), Teller.OF_ALL, null).known()).containsExactly(wang.id());
    }

    @Test
    void theSameNameAndMailboxWithAnotherNumberAreADoubt() {
        met("示例·王芳", null, DUTY, "wf@sample.example");
        assertThat(doubt(described("示例·王芳", null, "13800130802", "wf@sample.example", Meant.UNSAID), Teller.OF_ALL, null).known()).hasSize(1);
    }

    @Test
    void whoIsInThePlaceAlreadyUnderTheSameNameMayBeMeant() {
        Person wang = met("示例·王芳", null, DUTY, null);
        assertThat(doubt(described("示例·王芳", null, "13800130809", null, Meant.UNSAID), Teller.OF_ALL, wang.id()).known()).containsExactly(wang.id());
        assertThat(met(described("示例·王芳", null, "13800130809", null, new Meant(wang.id(), false)), Teller.OF_ALL, wang.id()).data().mobile())
                .isEqualTo("+8613800130809");
        assertThat(met(described("示例·李强", null, "13800130809", null, Meant.UNSAID), Teller.OF_ALL, wang.id()).id())
                .as("a successor on the same telephone").isNotEqualTo(wang.id());
    }

    @Test
    void whoIsSaidToBeNewTakesNothingFromWhoIsKnown() {
        Person wang = met("示例·王芳", ID, DUTY, null);
        Described li = described("示例·李强", ID, "13800130802", null, new Meant(null, true));
        Person met = met(li, Teller.OF_ALL, null);
        assertThat(met.id()).isNotEqualTo(wang.id());
        assertThat(met.recognisedBy()).containsOnlyKeys(RecognitionKey.NAME_AND_MOBILE);
        assertThat(met("示例·王芳", ID, null, null).id()).isEqualTo(wang.id());
        assertThat(met(li, Teller.OF_ALL, null).id()).as("saying it again").isEqualTo(met.id());
    }

    @Test
    void whoIsNamedIsCalledAndReachedAsWhoKeepsThemSays() {
        Person wang = met("示例·王芳", ID, DUTY, null);
        met(described("示例·王方", ID, "13800130803", null, new Meant(wang.id(), false)), Teller.OF_ALL, null);
        PersonalData kept = persons.find(wang.id()).orElseThrow().data();
        assertThat(kept.name() + kept.mobile()).isEqualTo("示例·王方+8613800130803");
        assertThat(met("示例·王方", null, "13800130803", null).id()).isEqualTo(wang.id());
    }

    @Test
    void nobodyNamesWhomTheyDoNotSee() {
        Person wang = met("示例·王芳", ID, DUTY, null);
        assertThatThrownBy(() -> service.findOrRegister(described("示例·王芳", ID, DUTY, null, new Meant(wang.id(), false)), office(), null))
                .isInstanceOfSatisfying(InvalidInput.class, faulty -> assertThat(faulty.faults()).singleElement()
                        .satisfies(fault -> assertThat(fault.part() + ": " + fault.rule()).isEqualTo("person: person-unknown")));
    }

    @Test
    void anotherOfficeSaysNothingElseOfWhomItDoesNotKeep() {
        Person wang = met("示例·王芳", ID, DUTY, null);
        for (Described otherwise : Set.of(described("示例·王芳", ID, "13800130804", null, Meant.UNSAID))) {
            assertThatThrownBy(() -> service.findOrRegister(otherwise, office(), null)).isInstanceOfSatisfying(InvalidInput.class,
                    faulty -> assertThat(faulty.faults().getFirst().rule()).isEqualTo("person-kept-by-others"));
        }
        assertThat(met(described("示例·王芳", ID, null, null, Meant.UNSAID), office(), null).id()).isEqualTo(wang.id());
        assertThat(met(described("示例·王芳", ID, "13800130804", null, Meant.UNSAID), office(wang.id()), null).data().mobile()).isEqualTo("+8613800130804");
    }

    @Test
    void nobodyIsRecognisedByWhatTheySayOfThemselves() {
        Person li = met("示例·李强", null, "13800130805", null);
        li.tellOfThemselves(data("示例·李强", null, DUTY, null), Instant.now());
        assertThat(li.data().mobile()).isEqualTo("+86" + DUTY);
        Person wang = met("示例·王芳", null, DUTY, null);
        assertThat(wang.id()).isNotEqualTo(li.id());
        assertThat(met("示例·李强", null, "13800130805", null).id()).as("as the office knows them").isEqualTo(li.id());
        assertThat(li.data().mobile()).as("what an office only repeats undoes nothing").isEqualTo("+86" + DUTY);
        service.confirmContact(li, new PersonalData(li.data().name(), null, li.data().mobile(), "li@office.example", "zh"), "secretary", "来函", false);
        assertThat(li.data().email()).isEqualTo("li@office.example");
        assertThat(li.recognition().mobile()).as("nor does it take over what it only leaves").isEqualTo("+8613800130805");
    }

    private static Teller office(UUID... kept) {
        return new Teller() {
            @Override
            public boolean sees(UUID personId) {
                return keeps(personId);
            }

            @Override
            public boolean keeps(UUID personId) {
                return Set.of(kept).contains(personId);
            }
        };
    }

    private DoubtfulPersonException doubt(Described described, Teller teller, @Nullable UUID present) {
        return catchThrowableOfType(DoubtfulPersonException.class, () -> service.findOrRegister(described, teller, present));
    }

    private Person met(String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email) {
        return met(described(name, idNumber, mobile, email, Meant.UNSAID), Teller.OF_ALL, null);
    }

    private Person met(Described described, Teller teller, @Nullable UUID present) {
        Person person = service.findOrRegister(described, teller, present);
        service.keep(person);
        return person;
    }

    private static Described described(String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email, Meant meant) {
        return new Described("person", data(name, idNumber, mobile, email), meant);
    }

    private static PersonalData data(String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email) {
        return PersonalData.of(name, idNumber, mobile, email, null);
    }
}
