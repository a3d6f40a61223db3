package io.lianluo.assessment.proposal;

import static io.lianluo.assessment.ledger.Facts.ZONE;
import static io.lianluo.assessment.ledger.Facts.fact;
import static io.lianluo.assessment.ledger.Facts.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.assessment.ledger.Fact;
import io.lianluo.assessment.ledger.Judged;
import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.ledger.Outcome;
import io.lianluo.assessment.programme.Programme;
import io.lianluo.assessment.programme.Threshold;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.domain.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GroundFinderTest {

    private static final String TWO_IN_A_ROW = "streak(\"commissioned-item\", MISSING) >= 2 || streak(\"regular-meeting\", UNEXCUSED) >= 2";

    private final GroundFinder finder = new GroundFinder();

    @Test
    @Tag("TZA-3")
    void two_missed_items_in_a_row_are_a_ground_and_one_is_not() {
        assertThat(grounds(TWO_IN_A_ROW, missed("2026-03-01"))).isEmpty();
        assertThat(grounds(TWO_IN_A_ROW, missed("2026-03-01"), missed("2026-04-01"))).containsExactly("2026-03-01 2026-04-01");
    }

    @Test
    @Tag("TZA-3")
    void two_unexcused_absences_in_a_row_are_a_ground_too() {
        assertThat(grounds(TWO_IN_A_ROW, absent("2026-03-01"), absent("2026-09-01"))).containsExactly("2026-03-01 2026-09-01");
    }

    @Test
    void another_programme_asks_for_three_in_a_row() {
        String three = "streak(\"commissioned-item\", MISSING) >= 3";
        assertThat(grounds(three, missed("2026-03-01"), missed("2026-04-01"))).isEmpty();
        assertThat(grounds(three, missed("2026-03-01"), missed("2026-04-01"), missed("2026-05-01"))).containsExactly("2026-03-01 2026-04-01 2026-05-01");
    }

    @Test
    void a_missed_item_and_an_absence_do_not_add_up() {
        assertThat(grounds(TWO_IN_A_ROW, missed("2026-03-01"), absent("2026-04-01"))).isEmpty();
    }

    @Test
    @Tag("TZA-3")
    void a_run_that_goes_on_is_one_ground_and_a_new_run_is_another() {
        assertThat(grounds(TWO_IN_A_ROW, missed("2026-03-01"), missed("2026-04-01"), missed("2026-05-01"), missed("2026-06-01")))
                .containsExactly("2026-03-01 2026-04-01");
        assertThat(grounds(TWO_IN_A_ROW, missed("2026-03-01"), missed("2026-04-01"), handedIn("2026-05-01"), missed("2026-06-01"), missed("2026-07-01")))
                .containsExactly("2026-03-01 2026-04-01", "2026-06-01 2026-07-01");
    }

    @Test
    void what_is_fulfilled_later_does_not_undo_a_ground_but_in_between_there_is_none() {
        assertThat(grounds(TWO_IN_A_ROW, missed("2026-03-01"), missed("2026-04-01"), handedIn("2026-05-01"))).containsExactly("2026-03-01 2026-04-01");
        assertThat(grounds(TWO_IN_A_ROW, missed("2026-03-01"), handedIn("2026-03-15"), missed("2026-04-01"))).isEmpty();
    }

    @Test
    void of_alternatives_the_ground_is_what_the_latest_fact_is_part_of() {
        assertThat(grounds(TWO_IN_A_ROW, missed("2026-03-01"), missed("2026-04-01"), absent("2026-05-01"), absent("2026-06-01")))
                .containsExactly("2026-03-01 2026-04-01", "2026-05-01 2026-06-01");
    }

    @Test
    void where_both_are_needed_the_ground_is_both() {
        assertThat(grounds("streak(\"commissioned-item\", MISSING) >= 1 && streak(\"regular-meeting\", UNEXCUSED) >= 1",
                missed("2026-03-01"), absent("2026-04-01"))).containsExactly("2026-03-01 2026-04-01");
    }

    @Test
    void a_count_begins_anew_each_calendar_year_of_the_programmes_zone() {
        String twoAYear = "count(\"commissioned-item\", MISSING, YEAR) >= 2";
        assertThat(grounds(twoAYear, missed("2026-12-31"), missed("2027-01-01"))).isEmpty();
        assertThat(grounds(twoAYear, missed("2026-03-01"), handedIn("2026-04-01"), missed("2026-12-31"), missed("2027-01-01")))
                .containsExactly("2026-03-01 2026-12-31");
    }

    @Test
    void three_of_the_latest_six_are_a_ground_and_what_was_handed_in_makes_room() {
        String threeOfSix = "count(\"commissioned-item\", MISSING, 6) >= 3";
        assertThat(grounds(threeOfSix, missed("2026-01-05"), handedIn("2026-02-05"), missed("2026-03-05"), handedIn("2026-04-05"), missed("2026-05-05")))
                .containsExactly("2026-01-05 2026-03-05 2026-05-05");
        assertThat(grounds(threeOfSix, missed("2026-01-05"), handedIn("2026-02-05"), handedIn("2026-03-05"), missed("2026-04-05"), handedIn("2026-05-05"),
                handedIn("2026-06-05"), missed("2026-07-05"))).as("January is the seventh").isEmpty();
    }

    @Test
    void an_excuse_takes_no_place_among_the_latest() {
        assertThat(grounds("count(\"commissioned-item\", MISSING, 2) >= 2", missed("2026-01-05"), excused("2026-02-05"), missed("2026-03-05")))
                .containsExactly("2026-01-05 2026-03-05");
    }

    @Test
    void a_window_that_moves_on_is_no_new_ground_until_its_facts_are_others() {
        String threeOfSix = "count(\"commissioned-item\", MISSING, 6) >= 3";
        Fact[] everySecond = new Fact[12];
        for (int month = 1; month <= 12; month++) {
            String day = "2026-%02d-05".formatted(month);
            everySecond[month - 1] = month % 2 == 1 ? missed(day) : handedIn(day);
        }
        assertThat(grounds(threeOfSix, everySecond)).containsExactly("2026-01-05 2026-03-05 2026-05-05", "2026-07-05 2026-09-05 2026-11-05");
    }

    @Test
    @Tag("HOS-11")
    void each_fact_is_judged_by_the_version_in_force_at_its_time() {
        List<Programme> versions = List.of(
                version(1, "2013-05-01", "2026-06-30", "streak(\"commissioned-item\", MISSING) >= 3"),
                version(2, "2026-07-01", null, "streak(\"commissioned-item\", MISSING) >= 2"));

        assertThat(grounds(versions, missed("2026-05-01"), missed("2026-06-30"))).as("a stricter rule of tomorrow does not rewrite yesterday").isEmpty();
        assertThat(grounds(versions, missed("2026-06-30"), missed("2026-07-01"))).containsExactly("2026-06-30 2026-07-01");
    }

    @Test
    void a_rule_that_this_release_cannot_read_proposes_nothing() {
        assertThat(grounds("weather(\"commissioned-item\") >= 2", missed("2026-03-01"), missed("2026-04-01"))).isEmpty();
        assertThat(grounds("1 / (streak(\"commissioned-item\", MISSING) - 1) >= 0 && streak(\"commissioned-item\", MISSING) >= 1", missed("2026-03-01"))).isEmpty();
    }

    private List<String> grounds(String rule, Fact... facts) {
        return grounds(List.of(version(1, "2013-05-01", null, rule)), facts);
    }

    private List<String> grounds(List<Programme> versions, Fact... facts) {
        Ledger ledger = Ledger.open(new SeatLiaison("assoc", id("seat"), id("unit"), id("liaison"), id("person")));
        List.of(facts).forEach(ledger::record);
        List<Judged> judged = ledger.judged(ZONE);
        return finder.grounds(judged, versions, id("liaison")).values().stream()
                .map(ground -> String.join(" ", ground.evidence().stream().map(e -> e.at().atZone(ZONE).toLocalDate().toString()).toList())).toList();
    }

    private static Programme version(int version, String from, @Nullable String until, String rule) {
        return new Programme("assoc", version, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), ZONE.getId(),
                List.of(new Threshold("in-a-row", rule, new LocalizedText("连续缺报", "missed in a row"), List.of())));
    }

    private static Fact missed(String day) {
        return fact("commissioned-item", day, Outcome.MISSING);
    }

    private static Fact handedIn(String day) {
        return fact("commissioned-item", day, Outcome.HANDED_IN);
    }

    private static Fact excused(String day) {
        return fact("commissioned-item", day, Outcome.EXCUSED);
    }

    private static Fact absent(String day) {
        return fact("regular-meeting", day, Outcome.UNEXCUSED);
    }
}
