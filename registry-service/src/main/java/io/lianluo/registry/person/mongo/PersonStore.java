package io.lianluo.registry.person.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.Outbox;
import io.lianluo.registry.change.Change;
import io.lianluo.registry.change.Changes;
import io.lianluo.registry.change.Changes.Coming;
import io.lianluo.registry.keys.mongo.SealingStore;
import io.lianluo.registry.person.Claim;
import io.lianluo.registry.person.ContactRecord.OfficeChange;
import io.lianluo.registry.person.ContactRecord;
import io.lianluo.registry.person.ContactStanding.Status;
import io.lianluo.registry.person.ContactStanding;
import io.lianluo.registry.person.KeyService;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonEvent;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.person.Recognition;
import io.lianluo.registry.person.RecognitionKey;
import io.lianluo.registry.person.events.PersonRecords;
import io.lianluo.registry.person.mongo.PersonState.Changed;
import io.lianluo.registry.person.mongo.PersonState.Claimed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private static final String STANDINGS = "state.standings";
    private static final Map<RecognitionKey, String> FINGERPRINTS = new EnumMap<>(Map.of(RecognitionKey.ID_NUMBER, "state.idNumberFingerprint",
            RecognitionKey.NAME_AND_MOBILE, "state.nameAndMobileFingerprint", RecognitionKey.NAME_AND_EMAIL, "state.nameAndEmailFingerprint"));

    private final KeyService keys;
    private final Changes changes;

    PersonStore(Outbox outbox, KeyService keys, Changes changes) {
        super(outbox, "persons", PersonState.class);
        this.changes = changes;
        this.keys = keys;
    }

    @Override
    public void save(Person person) {
        noteChangesOf(List.of(person));
        super.save(person);
    }

    @Override
    public List<Person> saveAll(List<Person> persons) {
        noteChangesOf(persons);
        return super.saveAll(persons);
    }

    private void noteChangesOf(List<Person> persons) {
        List<Coming> coming = new ArrayList<>();
        for (Person person : persons) {
            if (person.version() > 0 && person.raised().contains(new PersonEvent.ContactChanged())) {
                Coming change = Coming.of(Change.Kind.CONTACT, person.id(), Set.of(person.id()));
                person.mark(change.mark());
                coming.add(change);
            }
        }
        changes.note(coming);
    }

    @Override
    public List<Person> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : find(where("_id").in(ids), BY_ID, ids.size());
    }

    @Override
    public List<Person> list(Status contact, @Nullable Set<String> programmes, @Nullable String afterId, int limit) {
        Criteria shown = where(STANDINGS).in(programmes == null ? List.of(contact.name())
                : programmes.stream().map(programme -> standing(programme, contact)).toList());
        return find(afterId == null ? shown : shown.and("_id").gt(afterId), BY_ID, limit);
    }

    @Override
    public List<Person> confirmationOverdueUntold(Instant now, int limit) {
        return find(where("state.untoldUntil").lt(now), Sort.by("state.untoldUntil"), limit);
    }

    @Override
    public void erase(Person person) {
        delete(person);
    }

    /** One search for each key: each is led by its index. */
    @Override
    public List<Person> alike(Collection<PersonalData> data) {
        Map<RecognitionKey, Set<String>> sought = new EnumMap<>(RecognitionKey.class);
        data.forEach(told -> told.recognisedBy().forEach((key, text) -> sought.computeIfAbsent(key, none -> new HashSet<>()).add(fingerprint(key, text))));
        Map<String, Person> found = new LinkedHashMap<>();
        sought.forEach((key, digests) -> find(where(FINGERPRINTS.get(key)).in(digests), BY_ID, digests.size())
                .forEach(person -> found.putIfAbsent(person.id(), person)));
        return List.copyOf(found.values());
    }

    @Override
    protected PersonState stateOf(Person person) {
        PersonalData data = person.data();
        // A fresh key with each write: nobody has to keep one, and none seals two versions of the same field.
        byte[] key = Seal.newKey();
        Seal seal = new Seal(key, person.id());
        Map<RecognitionKey, String> recognised = person.recognisedBy();
        Recognition official = person.recognition();
        Claim claim = person.contactRecord().claim();
        OfficeChange change = person.contactRecord().change();
        return new PersonState(person.id(), fingerprint(RecognitionKey.ID_NUMBER, recognised), fingerprint(RecognitionKey.NAME_AND_MOBILE, recognised),
                fingerprint(RecognitionKey.NAME_AND_EMAIL, recognised), Base64.getEncoder().encodeToString(keys.wrap(key)),
                Objects.requireNonNull(seal.seal("name", data.name())), seal.seal("idNumber", data.idNumber()), seal.seal("mobile", data.mobile()),
                seal.seal("email", data.email()), seal.seal("officialMobile", official.mobile()), seal.seal("officialEmail", official.email()),
                official.others(), data.language(),
                seal.seal("claimedEmail", claim == null ? null : claim.email()), claim == null ? null : new Claimed(claim.use(), claim.until()),
                seal.seal("changeReason", change == null ? null : change.reason()), change == null ? null : new Changed(change.at(), change.by()),
                person.contact(), standings(person), untoldUntil(person.contact()), person.changes(), keys.activeKey());
    }

    private static @Nullable List<String> standings(Person person) {
        ContactStanding contact = person.contact();
        List<Status> said = Stream.concat(person.isReachable() ? Stream.empty() : Stream.of(Status.MISSING),
                contact.statuses().stream().filter(status -> status != Status.CONFIRMED)).toList();
        return said.isEmpty() ? null : said.stream().flatMap(status -> Stream.concat(Stream.of(status.name()),
                contact.programmes().stream().map(programme -> standing(programme, status)))).toList();
    }

    private static String standing(String programme, Status status) {
        return programme + "/" + status;
    }

    private static @Nullable Instant untoldUntil(ContactStanding contact) {
        return Optional.ofNullable(contact.ask()).filter(ask -> !ask.overdue()).map(ask -> ask.due().at()).orElse(null);
    }

    @Override
    protected Person restore(PersonState state) {
        Seal seal = new Seal(keys.unwrap(Base64.getDecoder().decode(state.key())), state.id());
        return Person.restore(state.id(), new PersonalData(Objects.requireNonNull(seal.open("name", state.name())),
                seal.open("idNumber", state.idNumber()), seal.open("mobile", state.mobile()), seal.open("email", state.email()), state.language()),
                new Recognition(seal.open("officialMobile", state.officialMobile()), seal.open("officialEmail", state.officialEmail()), state.others()),
                state.contact(), record(state, seal), state.changes());
    }

    private static ContactRecord record(PersonState state, Seal seal) {
        String email = seal.open("claimedEmail", state.claimedEmail());
        String reason = seal.open("changeReason", state.changeReason());
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
        return Stream.<IndexDefinition>concat(FINGERPRINTS.values().stream().map(field -> new Index(field, Sort.Direction.ASC).unique().sparse()), Stream.of(
                new Index(STANDINGS, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.untoldUntil", Sort.Direction.ASC).sparse())).toList();
    }

    private @Nullable String fingerprint(RecognitionKey key, Map<RecognitionKey, String> texts) {
        return texts.containsKey(key) ? fingerprint(key, texts.get(key)) : null;
    }

    private String fingerprint(RecognitionKey key, String text) {
        return HexFormat.of().formatHex(keys.fingerprint(key + ":" + text));
    }
}
