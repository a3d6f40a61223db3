package io.lianluo.reporting.obligation;

import static io.lianluo.reporting.Given.LIN;
import static io.lianluo.reporting.Given.PROGRAMME;
import static io.lianluo.reporting.Given.SEAT;
import static io.lianluo.reporting.Given.WANG;
import static io.lianluo.reporting.Given.at;
import static io.lianluo.reporting.Given.commissionedItem;
import static io.lianluo.reporting.Given.liaison;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.Erased;
import io.lianluo.domain.OnPaper;
import io.lianluo.domain.OnPaper.Described;
import io.lianluo.reporting.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody is erased: why they were excused, and who brought a paper for them, is forgotten; their reports stay. */
@Tag("SCH-8")
class ErasedPersonTest {

    private final World world = new World("2026-11-24T09:00");
    private final WhenPersonIsErasedThenForget forget = new WhenPersonIsErasedThenForget(world.obligations);
    private UUID id;

    @BeforeEach
    void anItemThatIsDueAtNoon() {
        world.hear(version(1, "2020-01-01", null, commissionedItem()));
        world.hear(seat("2026-01-01"));
        world.hear(liaison(LIN, "2026-01-01", null));
        id = world.service.ask(new Ask("noon", PROGRAMME, "commissioned-item", List.of(SEAT), null, at("2026-11-24T12:00"))).getFirst().id();
    }

    private Obligation known() {
        return world.service.find(id).orElseThrow();
    }

    @Test
    void whyTheyAskedAndWhyTheyWereRefusedOrExcusedIsForgotten() {
        world.service.askExcuse(id, "住院", Signing.inPerson(LIN), obligation -> Optional.empty()).orElseThrow();
        world.service.refuseExcuse(id, "住院证明不全", "secretary", obligation -> { }).orElseThrow();
        world.service.askExcuse(id, "仍在住院", Signing.inPerson(LIN), obligation -> Optional.empty()).orElseThrow();
        world.service.excuse(id, "准予病假", "secretary", obligation -> { }).orElseThrow();

        forget.erase(WANG);
        assertThat(known().state().toString()).as("another person").contains("住院证明不全", "仍在住院", "准予病假");

        forget.erase(LIN);
        assertThat(known().state().toString()).doesNotContain("住院", "病假").contains(Erased.TEXT);
        assertThat(known().status()).isEqualTo(ObligationStatus.EXCUSED);
        long version = known().version();
        forget.erase(LIN);
        assertThat(known().version()).as("once more changes nothing").isEqualTo(version);
    }

    @Test
    void aRequestThatWaitsIsForgottenAndStillWaits() {
        world.service.askExcuse(id, "住院", Signing.inPerson(LIN), obligation -> Optional.empty()).orElseThrow();
        forget.erase(LIN);
        assertThat(known().asked()).isNotNull().extracting(AskedExcuse::reason).isEqualTo(Erased.TEXT);
    }

    @Test
    void theirReportStaysWithoutTheNamesOnThePaperByWhichItCame() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        OnPaper paper = OnPaper.entered(new Described("示例·送件人", "同事", LocalDate.parse("2026-11-24"), "示例·窗口", LocalDate.parse("2026-11-24")), false, "secretary",
                at("2026-11-24T09:00"), zone);
        Obligation obligation = known();
        obligation.handIn(Submission.of(Map.of(), "完成十二项"), new Signature(at("2026-11-24T09:00"), "secretary", null, paper));
        obligation = Obligation.restore(obligation.state());

        obligation.forget(LIN);
        Report report = Objects.requireNonNull(obligation.report());
        assertThat(report.content().text()).isEqualTo("完成十二项");
        OnPaper left = Objects.requireNonNull(report.signature().onPaper());
        assertThat(List.of(left.broughtBy(), left.capacity(), Objects.requireNonNull(left.original()).by())).containsOnly(Erased.TEXT);
    }
}
