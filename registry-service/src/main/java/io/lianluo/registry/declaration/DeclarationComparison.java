package io.lianluo.registry.declaration;

import io.lianluo.domain.Name;
import io.lianluo.registry.declaration.ComparedField.Field;
import io.lianluo.registry.filing.Compared.Result;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares what is declared with what is registered (ANH-8). */
public class DeclarationComparison {

    private static final int SEATS_OF_A_UNIT = 1_000;

    private final Units units;
    private final Seats seats;
    private final Persons persons;

    /** Compares with these units, seats and people. */
    public DeclarationComparison(Units units, Seats seats, Persons persons) {
        this.units = units;
        this.seats = seats;
        this.persons = persons;
    }

    /** The registered unit of the declared code, or of the declared credit code. */
    Optional<Unit> unit(DeclaredUnit declared) {
        return units.find(Unit.id(declared.code()))
                .or(() -> Optional.ofNullable(declared.creditCode()).flatMap(credit -> units.withCreditCode(credit, 1).stream().findFirst()));
    }

    /** The code of the unit of that id; null for none. */
    @Nullable String codeOf(@Nullable UUID unitId) {
        return unitId == null ? null : units.find(unitId).map(Unit::code).orElse(null);
    }

    /** The unit that a confirmed declaration is about; empty while it is not confirmed. */
    public Optional<UUID> registered(FirstDeclaration declaration) {
        return declaration.state().status() == FirstDeclaration.Status.CONFIRMED ? unit(declaration.state().declared().unit()).map(Unit::id) : Optional.empty();
    }

    /** Tells whether a unit of that code exists, below which another may stand. */
    boolean exists(String code) {
        return units.find(Unit.id(code)).filter(unit -> unit.dissolvedOn().isEmpty()).isPresent();
    }

    /** The seats that the programme asks for of a unit. */
    List<Seat> seats(Unit unit, String programme) {
        return seats.list(SeatFilter.ofProgramme(programme).inUnit(unit.id()), null, SEATS_OF_A_UNIT);
    }

    /** Every declared field beside what is registered of it; none once the roster has the people. */
    public List<ComparedField> of(FirstDeclaration declaration) {
        Declared declared = declaration.state().declared();
        return unit(declared.unit()).map(unit -> against(declared, unit, data(unit.legalRepresentativeId()), data(seats(unit, declaration.state().programme()).stream()
                .flatMap(seat -> seat.holder().stream()).findFirst().map(Liaison::personId).orElse(null)))).orElseGet(() -> against(declared, null, null, null));
    }

    private @Nullable PersonalData data(@Nullable UUID personId) {
        return Optional.ofNullable(personId).flatMap(persons::find).map(Person::data).orElse(null);
    }

    private static List<ComparedField> against(Declared declared, @Nullable Unit unit, @Nullable PersonalData representative, @Nullable PersonalData liaison) {
        List<ComparedField> all = new ArrayList<>();
        DeclaredUnit told = declared.unit();
        compare(all, Field.UNIT_NAME, told.name(), unit == null ? null : unit.name(), Name::same);
        compare(all, Field.UNIT_KIND, told.kind(), unit == null ? null : unit.kind(), String::equals);
        compare(all, Field.CREDIT_CODE, told.creditCode(), unit == null ? null : unit.creditCode(), String::equals);
        compare(all, Field.REGISTRATION_NUMBER, told.registrationNumber(), unit == null ? null : unit.registration().number(), String::equals);
        compare(all, Field.REGISTRATION_KIND, told.registrationKind(), unit == null ? null : unit.registration().kind(), Name::same);
        compare(all, Field.ADDRESS, told.address(), unit == null ? null : unit.registration().address(), Name::same);
        comparePerson(all, declared.representative(), representative, Field.LEGAL_REPRESENTATIVE_NAME, Field.LEGAL_REPRESENTATIVE_ID_NUMBER, Field.LEGAL_REPRESENTATIVE_MOBILE);
        comparePerson(all, declared.liaison(), liaison, Field.LIAISON_NAME, Field.LIAISON_ID_NUMBER, Field.LIAISON_MOBILE);
        return all;
    }

    private static void comparePerson(List<ComparedField> all, @Nullable PersonalData told, @Nullable PersonalData known, Field name, Field idNumber, Field mobile) {
        if (told != null) {
            compare(all, name, told.name(), known == null ? null : known.name(), Name::same);
            compare(all, idNumber, told.idNumber(), known == null ? null : known.idNumber(), String::equals);
            compare(all, mobile, told.mobile(), known == null ? null : known.mobile(), String::equals);
        }
    }

    private static void compare(List<ComparedField> all, Field field, @Nullable String told, @Nullable String known, BiPredicate<String, String> isSame) {
        if (told != null) {
            all.add(new ComparedField(field, known == null ? Result.NOT_REGISTERED : isSame.test(known, told) ? Result.SAME : Result.DIFFERS));
        }
    }
}
