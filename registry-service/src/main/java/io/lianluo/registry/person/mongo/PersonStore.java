package io.lianluo.registry.person.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.Outbox;
import io.lianluo.registry.person.Claim;
import io.lianluo.registry.person.ContactRecord;
import io.lianluo.registry.person.ContactRecord.OfficeChange;
import io.lianluo.registry.person.ContactReliability;
import io.lianluo.registry.person.ContactReliability.Status;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonEvent;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.person.Recognition;
import io.lianluo.registry.person.RecognitionKey;
import io.lianluo.registry.person.events.PersonRecords;
import io.lianluo.registry.person.mongo.PersonState.Changed;
import io.lianluo.registry.person.mongo.PersonState.Claimed;
import io.lianluo.sealing.Fingerprints;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.TextMapper;
import io.lianluo.sealing.mongo.SealingStore;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class PersonStore extends SealingStore<Person, PersonEvent, PersonState> implements Persons {

    private static final Sort BY_ID = Sort.by("_id");
    private static final String RELIABILITIES = "state.reliabilities";
    private static final String FINGERPRINTS = "state.fingerprints";

    private final Fingerprints fingerprints;

    PersonStore(Outbox outbox, SealingKeys keys) {
        super(outbox, keys, "persons", PersonState.class);
        this.fingerprints = keys.fingerprints("persons");
    }

    @Override
    public List<Person> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : find(where("_id").in(ids.stream().map(UUID::toString).toList()), BY_ID, ids.size());
    }

    @Override
    public List<Person> list(Status contact, @Nullable Set<String> programmes, @Nullable String afterId, int limit) {
        Criteria shown = where(RELIABILITIES).in(programmes == null ? List.of(contact.name())
                : programmes.stream().map(programme -> reliability(programme, contact)).toList());
        return find(afterId == null ? shown : shown.and("_id").gt(afterId), BY_ID, limit);
    }

    @Override
    public List<Person> confirmationOverdueUntold(Instant now, int limit) {
        return find(where("state.untoldUntil").lt(now), Sort.by("state.untoldUntil"), limit);
    }

    @Override
    public void erase(Person person, Instant at) {
        person.erased(at);
        delete(person);
    }

    @Override
    public List<Person> alike(Collection<PersonalData> data) {
        Set<String> sought = data.stream().flatMap(told -> fingerprints(told.recognisedBy())).collect(Collectors.toSet());
        if (sought.isEmpty()) {
            return List.of();
        }
        // Somebody may be found once for each fingerprint.
        Map<UUID, Person> found = new LinkedHashMap<>();
        find(where(FINGERPRINTS).in(sought), BY_ID, sought.size()).forEach(person -> found.putIfAbsent(person.id(), person));
        return List.copyOf(found.values());
    }

    @Override
    protected PersonState stateOf(Person person) {
        PersonalData data = person.data();
        TextMapper seal = sealing(person.id());
        List<String> recognised = fingerprints(person.recognisedBy()).toList();
        Recognition official = person.recognition();
        Claim claim = person.contactRecord().claim();
        OfficeChange change = person.contactRecord().change();
        return new PersonState(person.id(), recognised.isEmpty() ? null : recognised, recognised.isEmpty() ? null : fingerprints.keys(),
                seal.map("name", data.name()), seal.mapNullable("idNumber", data.idNumber()), seal.mapNullable("mobile", data.mobile()),
                seal.mapNullable("email", data.email()), seal.mapNullable("officialMobile", official.mobile()),
                seal.mapNullable("officialEmail", official.email()),
                official.others(), data.language(),
                seal.mapNullable("claimedEmail", claim == null ? null : claim.email()), claim == null ? null : new Claimed(claim.use(), claim.until()),
                seal.mapNullable("changeReason", change == null ? null : change.reason()), change == null ? null : new Changed(change.at(), change.by()),
                person.contact(), reliabilities(person), untoldUntil(person.contact()), person.dataChanges(), sealedBy());
    }

    private static @Nullable List<String> reliabilities(Person person) {
        ContactReliability contact = person.contact();
        List<Status> said = Stream.concat(person.isReachable() ? Stream.empty() : Stream.of(Status.MISSING),
                contact.statuses().stream().filter(status -> status != Status.CONFIRMED)).toList();
        return said.isEmpty() ? null : said.stream().flatMap(status -> Stream.concat(Stream.of(status.name()),
                contact.programmes().stream().map(programme -> reliability(programme, status)))).toList();
    }

    private static String reliability(String programme, Status status) {
        return programme + "/" + status;
    }

    private static @Nullable Instant untoldUntil(ContactReliability contact) {
        return Optional.ofNullable(contact.ask()).filter(ask -> !ask.overdue()).map(ask -> ask.due().at()).orElse(null);
    }

    @Override
    protected Person restore(PersonState state) {
        TextMapper open = opening(state.id());
        return Person.restore(new Person.State(state.id(), new PersonalData(open.map("name", state.name()), open.mapNullable("idNumber", state.idNumber()),
                open.mapNullable("mobile", state.mobile()), open.mapNullable("email", state.email()), state.language()),
                new Recognition(open.mapNullable("officialMobile", state.officialMobile()), open.mapNullable("officialEmail", state.officialEmail()),
                        state.others()),
                state.contact(), record(state, open), Objects.requireNonNullElse(state.dataChanges(), List.of())));
    }

    private static ContactRecord record(PersonState state, TextMapper open) {
        String email = open.mapNullable("claimedEmail", state.claimedEmail());
        String reason = open.mapNullable("changeReason", state.changeReason());
        return new ContactRecord(email == null || state.claim() == null ? null : new Claim(email, state.claim().use(), state.claim().until()),
                reason == null || state.change() == null ? null : new OfficeChange(state.change().at(), state.change().by(), reason));
    }

    @Override
    protected List<SpecificRecord> recordsOf(PersonEvent event, Person person) {
        return PersonRecords.of(event, person);
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        // Sparse: somebody erased has none, and waits so until the broker has the tombstone.
        return List.of(new Index(FINGERPRINTS, Sort.Direction.ASC).unique().sparse(),
                new Index(RELIABILITIES, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.untoldUntil", Sort.Direction.ASC).sparse());
    }

    private Stream<String> fingerprints(Map<RecognitionKey, String> texts) {
        return texts.entrySet().stream().flatMap(text -> fingerprints.of(text.getKey() + ":" + text.getValue()).stream());
    }
}
