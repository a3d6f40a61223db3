package io.lianluo.registry.filing;

import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the registry itself knows of the fields that filings compare (ANH-8). The values serve the comparison only and are shown to nobody. */
public class RegisteredData {

    private final Units units;
    private final Seats seats;
    private final Persons persons;

    /** The data of these units, seats and people. */
    public RegisteredData(Units units, Seats seats, Persons persons) {
        this.units = units;
        this.seats = seats;
        this.persons = persons;
    }

    /** The data registered about a seat's liaison and unit; without the fields of which nothing is registered. */
    Map<Field, String> of(SeatKey seat) {
        Map<Field, String> known = new EnumMap<>(Field.class);
        Optional<Unit> unit = units.find(seat.unitId());
        put(known, Field.CREDIT_CODE, unit.map(Unit::creditCode).orElse(null));
        dataOf(unit.map(Unit::legalRepresentativeId)).ifPresent(representative -> {
            put(known, Field.LEGAL_REPRESENTATIVE_NAME, representative.name());
            put(known, Field.LEGAL_REPRESENTATIVE_ID_NUMBER, representative.idNumber());
        });
        dataOf(seats.find(seat.id()).flatMap(Seat::holder).map(Liaison::personId)).ifPresent(liaison -> {
            put(known, Field.LIAISON_NAME, liaison.name());
            put(known, Field.LIAISON_ID_NUMBER, liaison.idNumber());
            put(known, Field.LIAISON_MOBILE, liaison.mobile());
        });
        return known;
    }

    private Optional<PersonalData> dataOf(Optional<UUID> personId) {
        return personId.flatMap(persons::find).map(Person::data);
    }

    private static void put(Map<Field, String> known, Field field, @Nullable String value) {
        if (value != null) {
            known.put(field, value);
        }
    }
}
