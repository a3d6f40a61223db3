package io.lianluo.registry.filing;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.InMemory.InMemoryUnits;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the registered data with which declared data are compared. */
class RegisteredDataTest {

    private static final LocalDate FOUNDED = LocalDate.parse("2026-07-01");

    private final InMemoryUnits units = new InMemoryUnits();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final RegisteredData registered = new RegisteredData(units, new InMemorySeats(), persons);
    private final Unit unit = Unit.found(UnitData.of("E-1", "示例公司", "enterprise", null, "91350100M000100Y43", List.of("registration-anhui"), FOUNDED));

    @Test
    @Tag("ANH-8")
    void theLegalRepresentativeIsComparedByNameAndIdNumber() {
        persons.save(Person.register(id("fa"), PersonalData.of("示例·法人", "11010519491231002X", null, null, null), Instant.EPOCH));
        unit.representedBy(id("fa"), FOUNDED);
        units.save(unit);
        assertThat(registered.of(new SeatKey("registration-anhui", "registration", unit.id(), 1))).isEqualTo(Map.of(Field.CREDIT_CODE, "91350100M000100Y43",
                Field.LEGAL_REPRESENTATIVE_NAME, "示例·法人", Field.LEGAL_REPRESENTATIVE_ID_NUMBER, "11010519491231002X"));
    }

    @Test
    @Tag("ANH-8")
    void whatIsNotKnownIsNotRegistered() {
        units.save(unit);
        assertThat(registered.of(new SeatKey("registration-anhui", "registration", unit.id(), 1))).containsOnlyKeys(Field.CREDIT_CODE);
    }
}
