package io.lianluo.registry.unit;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.check.Told;
import io.lianluo.registry.unit.History.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests what happens to a unit, and from which day each change holds. */
class UnitTest {

    private static final LocalDate FOUNDED = LocalDate.parse("2026-01-01");
    private static final LocalDate MAY = LocalDate.parse("2026-05-12");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");

    private final Unit unit = Unit.found(data("示例会员"));

    @Test
    void aNameHoldsFromItsDayAndTheFormerOneUntilTheDayBefore() {
        unit.rename("示例集团", MAY);
        assertThat(unit.raised()).contains(new UnitEvent.Renamed("示例会员"));
        assertThat(unit.name()).isEqualTo("示例集团");
        assertThat(unit.names().on(MAY.minusDays(1))).isEqualTo("示例会员");
        assertThat(unit.names().on(MAY)).isEqualTo("示例集团");
        assertThat(unit.names().on(FOUNDED.minusDays(1))).isNull();
    }

    @Test
    void aWrongEntryIsPutRightWithoutATraceOfTheWrongOne() {
        unit.rename("示例集困", MAY);
        unit.rename("示例集团", MAY);
        assertThat(unit.names().periods()).containsExactly(new Period(FOUNDED, MAY.minusDays(1), "示例会员"), new Period(MAY, null, "示例集团"));
        assertThat(unit.raised()).endsWith(new UnitEvent.Corrected());
        unit.rename("示例会员", MAY);
        assertThat(unit.names().periods()).as("it was never renamed").containsExactly(new Period(FOUNDED, null, "示例会员"));
    }

    @Test
    void whatARosterTellsPutsTheNameRightAndMovesTheUnitToday() {
        unit.rename("示例集困", MAY);
        unit.update(UnitData.of("U-1", "示例集团", "member-unit", "P", null, List.of(), TODAY), TODAY);
        assertThat(unit.names().on(MAY)).isEqualTo("示例集团");
        assertThat(unit.parents().periods()).containsExactly(new Period(FOUNDED, TODAY.minusDays(1), null), new Period(TODAY, null, Unit.id("P")));
        assertThat(unit.foundedOn()).isEqualTo(FOUNDED);
    }

    @Test
    @Tag("SCH-8")
    void aChangeOfHeadOrLegalRepresentativeIsAboutWhoComesAndWhoGoes() {
        unit.headedBy(id("zhou"), MAY);
        unit.headedBy(id("wu"), JUNE);
        unit.representedBy(id("wang"), JUNE);
        unit.rename("示例集团", JUNE);
        assertThat(unit.raised().stream().skip(1).map(UnitEvent::people)).containsExactly(Set.of(id("zhou")), Set.of(id("zhou"), id("wu")), Set.of(id("wang")), Set.of());
    }

    @Test
    void nothingHappensBeforeWhatHappenedLast() {
        unit.rename("示例集团", JUNE);
        unit.headedBy(id("zhou"), JUNE);
        refused(() -> unit.rename("别的名称", MAY), "from");
        refused(() -> unit.headedBy(id("wu"), MAY), "from");
        refused(() -> unit.dissolve(MAY), "lastDay");
        assertThat(unit.dissolvedOn()).isEmpty();
    }

    @Test
    void whatIsToldTwiceHappensOnce() {
        unit.headedBy(id("zhou"), MAY);
        unit.representedBy(id("wang"), MAY);
        int before = unit.raised().size();
        unit.headedBy(id("zhou"), JUNE);
        unit.representedBy(id("wang"), JUNE);
        unit.rename("示例会员", JUNE);
        unit.move(null, JUNE);
        unit.update(data("示例会员"), TODAY);
        assertThat(unit.raised()).hasSize(before);
        assertThat(unit.heads().since()).isEqualTo(MAY);
    }

    @Test
    @Tag("ANH-8")
    @Tag("TZA-5")
    @Tag("JCH-4")
    void registrationDataAndCategoriesThatAreNotToldStay() {
        unit.update(data("示例会员").with(told("350100-1", "有限责任公司", "示例路 1 号"), Codes.all(Set.of("taxpayer"))), TODAY);
        unit.update(data("示例会员").with(told(null, null, "示例路 2 号"), Codes.UNTOLD), TODAY);
        assertThat(unit.registration()).isEqualTo(new Registration("350100-1", "有限责任公司", "示例路 2 号"));
        assertThat(unit.categories()).containsExactly("taxpayer");
        unit.update(data("示例会员").with(told(null, "", null), Codes.changes(Set.of("exporter"), Set.of("taxpayer", "importer"))), TODAY);
        assertThat(unit.registration()).isEqualTo(new Registration("350100-1", null, "示例路 2 号"));
        assertThat(unit.categories()).containsExactly("exporter");
        refused(() -> told("№ 1", "类".repeat(201), "路".repeat(201)), "registrationNumber", "registrationKind", "address");
        refused(() -> data("示例会员").with(Registration.Change.NONE, Codes.all(Set.of("Tax Payer"))), "categories");
    }

    @Test
    void whatIsNotToldOfAKnownUnitStaysAndWhatIsBlankIsCleared() {
        unit.update(UnitData.of("U-1", null, null, "P", "91350100M000100Y43", List.of("regime"), TODAY), TODAY);
        unit.seatsAligned();
        int before = unit.raised().size();
        unit.update(UnitData.of("U-1", null, null, null, null, null, FOUNDED), TODAY);
        assertThat(unit.raised()).hasSize(before);
        assertThat(unit.seatsDue()).isFalse();
        unit.update(UnitData.of("U-1", null, null, " ", "", List.of(), FOUNDED), TODAY);
        assertThat(unit.parentId()).isNull();
        assertThat(unit.creditCode()).isNull();
        assertThat(unit.programmes()).isEmpty();
        refused(() -> UnitData.of("U-1", " ", "", null, null, null, TODAY), "name", "kind");
        refused(() -> Unit.found(UnitData.of("U-2", null, null, null, null, null, TODAY)), "name", "kind");
    }

    private static Registration.Change told(@Nullable String number, @Nullable String kind, @Nullable String address) {
        return Registration.Change.of(Told.field(number), Told.field(kind), Told.field(address));
    }

    @Test
    void nothingHappensToAUnitThatIsNoMore() {
        unit.dissolve(JUNE);
        assertThat(unit.existsOn(JUNE)).isTrue();
        assertThat(unit.existsOn(JUNE.plusDays(1))).isFalse();
        List<Consumer<Unit>> verbs = List.of(one -> one.rename("新", TODAY), one -> one.move(id("p"), TODAY), one -> one.headedBy(id("wu"), TODAY),
                one -> one.representedBy(id("wu"), TODAY), one -> one.update(data("新"), TODAY), one -> one.dissolve(TODAY), one -> one.merge(id("u"), TODAY));
        int before = unit.raised().size();
        verbs.forEach(verb -> assertThatExceptionOfType(Conflict.class).isThrownBy(() -> verb.accept(unit))
                .returns("unit-dissolved", Conflict::rule).returns(List.of(JUNE), Conflict::args));
        assertThat(unit.raised()).hasSize(before);
    }

    @Test
    void whatIsKeptComesBackTheSame() {
        unit.rename("示例集团", MAY);
        unit.move(Unit.id("P"), MAY);
        unit.headedBy(id("zhou"), MAY);
        unit.representedBy(id("wang"), JUNE);
        unit.merge(Unit.id("U-2"), TODAY);
        assertThat(Unit.restore(unit.state()).state()).isEqualTo(unit.state());
        assertThat(Unit.restore(unit.state()).raised()).isEmpty();
    }

    @Test
    void aHistoryWithAGapOrAnEndIsNone() {
        LocalDate day = MAY.minusDays(1);
        for (List<Period> periods : List.of(List.<Period>of(), List.of(new Period(FOUNDED, day, "a")),
                List.of(new Period(FOUNDED, day.minusDays(1), "a"), new Period(MAY, null, "b")),
                List.of(new Period(FOUNDED, null, "a"), new Period(MAY, null, "b")),
                List.of(new Period(MAY, day, "a"), new Period(MAY, null, "b")))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new History(periods));
        }
    }

    private static void refused(ThrowingCallable call, String... parts) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.faults()).extracting(Fault::part).containsExactly(parts));
    }

    private static UnitData data(@Nullable String name) {
        return UnitData.of("U-1", name, "member-unit", null, null, List.of(), FOUNDED);
    }
}
