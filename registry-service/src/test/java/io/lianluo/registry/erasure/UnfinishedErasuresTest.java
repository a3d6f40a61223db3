package io.lianluo.registry.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.privacy.Access;
import io.lianluo.registry.privacy.Accesses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An erasure that was put on record and cut off before the person was gone is found. */
class UnfinishedErasuresTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant AN_HOUR_AGO = NOW.minusSeconds(3600);

    private final InMemoryPersons persons = new InMemoryPersons();
    private final List<Access> record = new ArrayList<>();
    private final UnfinishedErasures erasures = new UnfinishedErasures(new Accesses() {

        @Override
        public void add(Collection<Access> entries) {
            record.addAll(entries);
        }

        @Override
        public List<Access> erasures(Instant since, int limit) {
            return record.stream().filter(access -> access.action() == Access.Action.ERASED && !access.at().isBefore(since)).limit(limit).toList();
        }

        @Override
        public List<Access> of(UUID personId, @Nullable String afterId, int limit) {
            throw new UnsupportedOperationException();
        }
    }, persons);

    @Test
    void whoIsStillThereAfterTheirErasureIsFound() {
        Person gone = known("13800000001");
        persons.erase(gone, NOW);
        Person left = known("13800000002");
        record.add(Access.erased(gone.id(), "operator", AN_HOUR_AGO.minusSeconds(60), "asked", "DELETE"));
        assertThat(erasures.oldest(NOW)).isEmpty();
        record.add(Access.erased(left.id(), "operator", AN_HOUR_AGO, "asked", "DELETE"));
        assertThat(erasures.oldest(NOW)).contains(AN_HOUR_AGO);
        persons.erase(persons.find(left.id()).orElseThrow(), NOW);
        assertThat(erasures.oldest(NOW)).isEmpty();
    }

    private Person known(String mobile) {
        Person person = Person.register(UUID.randomUUID(), PersonalData.of("示例·甲", null, mobile, null, null), NOW);
        persons.save(person);
        return persons.find(person.id()).orElseThrow();
    }
}
