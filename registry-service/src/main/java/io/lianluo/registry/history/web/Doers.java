package io.lianluo.registry.history.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.web.Standing;
import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who did something: the capacity in which they did it, and the name for callers who may know of them. */
@Component
class Doers {

    private static final int OFFICES = 20;

    private final Persons persons;
    private final Programmes programmes;
    private final ProgrammeOffices offices;
    private final Units units;
    private final Sight sight;

    Doers(Persons persons, Programmes programmes, ProgrammeOffices offices, Units units, Sight sight) {
        this.persons = persons;
        this.programmes = programmes;
        this.offices = offices;
        this.units = units;
        this.sight = sight;
    }

    /**
     * Says for a caller who signed acts.
     *
     * @param programme  code of the programme for which they were done; null where they were for none alone
     * @param signatures under all acts
     */
    Function<Signature, String> of(Caller caller, @Nullable String programme, Collection<Signature> signatures, Wording words) {
        Set<UUID> known = signatures.stream().flatMap(signature -> signature.people()).distinct().filter(id -> sight.seesPerson(caller, id))
                .collect(Collectors.toSet());
        Map<UUID, String> names = persons.findAll(known).stream().collect(Collectors.toMap(Person::id, person -> person.data().name()));
        return signature -> {
            String capacity = Standing.in(signature, capacity(signature, programme, words), names, words);
            return signature.person().map(names::get).map(name -> words.get("history.who", name, capacity)).orElse(capacity);
        };
    }

    private String capacity(Signature signature, @Nullable String programme, Wording words) {
        Actor as = signature.as();
        return as == null ? words.get("office.registry") : switch (as) {
            case SECRETARIAT -> lowerOffice(signature, programme).or(() -> authority(programme)).map(words::get).orElseGet(() -> words.get("office.secretariat"));
            case LEADER -> words.get("office.leader");
            case UNIT -> words.get("office.unit");
            case UNIT_HEAD, LEGAL_REPRESENTATIVE, LIAISON -> words.word(as);
        };
    }

    /** The office for a part of the tree for which somebody acted then. */
    private Optional<LocalizedText> lowerOffice(Signature signature, @Nullable String programme) {
        return signature.person().flatMap(person -> offices.list(OfficeFilter.ofOfficer(person).inProgrammes(programme == null ? null : Set.of(programme)), null, OFFICES)
                .stream().filter(office -> office.place().unitId() != null && isInPost(office, person, signature)).findFirst()).map(office -> office.state().title());
    }

    private boolean isInPost(ProgrammeOffice office, UUID person, Signature signature) {
        LocalDate on = programmes.find(office.place().programme()).flatMap(Programme::newest)
                .map(newest -> LocalDate.ofInstant(signature.at(), newest.definition().zoneId())).orElseThrow();
        return office.officers().stream().anyMatch(officer -> officer.personId().equals(person) && officer.isInPostOn(on));
    }

    /** The authority's name on paper; empty where neither the programme nor the roster says it. */
    private Optional<LocalizedText> authority(@Nullable String programme) {
        return Optional.ofNullable(programme).flatMap(programmes::find).flatMap(Programme::newest).map(newest -> newest.definition().authority()).flatMap(authority -> {
            Optional<String> unit = units.find(Unit.id(authority.unit())).map(Unit::name);
            return authority.name() == null && unit.isEmpty() ? Optional.empty() : Optional.of(authority.onPaper(unit));
        });
    }
}
