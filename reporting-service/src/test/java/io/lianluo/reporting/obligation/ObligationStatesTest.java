package io.lianluo.reporting.obligation;

import static io.lianluo.testing.TestClock.at;
import static java.util.Map.entry;

import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.Given;
import io.lianluo.testing.StatesTest;
import io.lianluo.workingtime.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

class ObligationStatesTest extends StatesTest<Obligation, ObligationStatus> {

    private static final AnswerableLiaison LIN = new AnswerableLiaison(new UUID(0, 1), Given.LIN);
    private static final AnswerableLiaison WANG = new AnswerableLiaison(new UUID(0, 2), Given.WANG);
    private static final Duration PATIENCE = Duration.ofDays(15);
    private static final Instant IN_TIME = at("2026-11-06T18:00");
    private static final Instant TOO_LATE = at("2026-11-07T09:00");
    private static final LocalDate DUE_ON = LocalDate.parse("2026-11-06");
    private static final Map<String, String> PARTS = Map.of("summary", "四台手术");

    private static final Map<String, Consumer<Obligation>> COMMANDS = Map.ofEntries(
            entry("handIn", obligation -> obligation.handIn(Submission.of(PARTS, null), Signature.of(Given.LIN.toString(), IN_TIME))),
            entry("handIn without a part", obligation -> obligation.handIn(Submission.of(Map.of(), null), Signature.of(Given.LIN.toString(), IN_TIME))),
            entry("handIn nothing to report", obligation -> obligation.handIn(Submission.NIL, Signature.of(Given.LIN.toString(), IN_TIME))),
            entry("askExcuse", obligation -> obligation.askExcuse("停电", Signature.of(Given.LIN.toString(), IN_TIME), Given.LIN)),
            entry("withdrawExcuse", obligation -> obligation.withdrawExcuse(IN_TIME)),
            entry("withdrawExcuse that was asked", obligation -> {
                obligation.askExcuse("停电", Signature.of(Given.LIN.toString(), IN_TIME), Given.LIN);
                obligation.withdrawExcuse(IN_TIME);
            }),
            entry("refuseExcuse", obligation -> obligation.refuseExcuse("理由不足", "secretary", IN_TIME)),
            entry("refuseExcuse that was asked", obligation -> {
                obligation.askExcuse("停电", Signature.of(Given.LIN.toString(), IN_TIME), Given.LIN);
                obligation.refuseExcuse("理由不足", "secretary", IN_TIME);
            }),
            entry("excuse", obligation -> obligation.excuse("停电", "secretary", IN_TIME)),
            entry("findMissing", obligation -> obligation.findMissing(LIN, TOO_LATE, PATIENCE)),
            entry("findMissing while an answer is owed", obligation -> {
                obligation.askExcuse("停电", Signature.of(Given.LIN.toString(), IN_TIME), Given.LIN);
                obligation.findMissing(LIN, TOO_LATE.plus(PATIENCE), PATIENCE);
            }),
            entry("findMissing before it is due", obligation -> obligation.findMissing(LIN, IN_TIME, PATIENCE)),
            entry("reassign", obligation -> obligation.reassign(WANG)),
            entry("reassign to whom it was", obligation -> obligation.reassign(LIN)),
            entry("recount", obligation -> obligation.recount(Deadline.endOf(DUE_ON.plusDays(3), Given.ZONE), IN_TIME)),
            entry("forget", obligation -> obligation.forget(Given.LIN)),
            entry("cancel", Obligation::cancel),
            entry("cancelUnlessDecided", Obligation::cancelUnlessDecided));

    /** In the order OPEN, MISSING, HANDED_IN, NIL_RETURN, EXCUSED, CANCELLED. */
    private static final Map<String, List<String>> OUTCOMES = Map.ofEntries(
            entry("handIn", orClosed("HANDED_IN", "HANDED_IN")),
            entry("handIn without a part", orClosed("part-required", "part-required")),
            entry("handIn nothing to report", orClosed("NIL_RETURN", "NIL_RETURN")),
            entry("askExcuse", orClosed("OPEN", "MISSING")),
            entry("withdrawExcuse", orClosed("excuse-not-asked", "excuse-not-asked")),
            entry("withdrawExcuse that was asked", orClosed("OPEN", "MISSING")),
            entry("refuseExcuse", orClosed("excuse-not-asked", "excuse-not-asked")),
            entry("refuseExcuse that was asked", orClosed("OPEN", "MISSING")),
            entry("excuse", orClosed("EXCUSED", "EXCUSED")),
            entry("findMissing", orNothing("MISSING", NOTHING)),
            entry("findMissing while an answer is owed", orClosed("MISSING", "MISSING")),
            entry("findMissing before it is due", orNothing(NOTHING, NOTHING)),
            entry("reassign", orNothing("OPEN", "MISSING")),
            entry("reassign to whom it was", orNothing(NOTHING, NOTHING)),
            entry("recount", orNothing("OPEN", NOTHING)),
            entry("forget", List.of(NOTHING, NOTHING, NOTHING, NOTHING, "EXCUSED", NOTHING)),
            entry("cancel", orNothing("CANCELLED", "CANCELLED")),
            entry("cancelUnlessDecided", orNothing("CANCELLED", NOTHING)));

    ObligationStatesTest() {
        super(Obligation.class, ObligationEvent.class, ObligationStatus.class, COMMANDS, table(OUTCOMES));
    }

    private static List<String> orClosed(String whenOpen, String whenMissing) {
        return List.of(whenOpen, whenMissing, "obligation-closed", "obligation-closed", "obligation-closed", "obligation-closed");
    }

    private static List<String> orNothing(String whenOpen, String whenMissing) {
        return List.of(whenOpen, whenMissing, NOTHING, NOTHING, NOTHING, NOTHING);
    }

    @Override
    protected Obligation in(ObligationStatus status) {
        Obligation obligation = Obligation.open(new Terms(Given.PROGRAMME, 1, "monthly-report", new LocalizedText("月报", "Monthly report"), Given.SEAT,
                Given.UNIT, new Period("2026-10", LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31")), List.of("summary"), true,
                at("2026-10-01T00:00"), new Deadline(Deadline.endOf(DUE_ON, Given.ZONE).at(), DUE_ON, List.of(), true)), LIN);
        switch (status) {
            case OPEN -> { }
            case MISSING -> obligation.findMissing(LIN, TOO_LATE, PATIENCE);
            case HANDED_IN -> obligation.handIn(Submission.of(PARTS, null), Signature.of(Given.LIN.toString(), IN_TIME));
            case NIL_RETURN -> obligation.handIn(Submission.NIL, Signature.of(Given.LIN.toString(), IN_TIME));
            case EXCUSED -> obligation.excuse("停电", "secretary", IN_TIME);
            case CANCELLED -> obligation.cancel();
        }
        return obligation;
    }

    @Override
    protected ObligationStatus stateOf(Obligation obligation) {
        return obligation.status();
    }

    @Override
    protected int events(String command, ObligationStatus status) {
        return command.endsWith("that was asked") || command.endsWith("is owed") && status == ObligationStatus.OPEN ? 2 : 1;
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("handIn asked", "excuse asked", "refuseExcuse asked", "withdrawExcuse asked", "cancel asked", "cancelUnlessDecided asked");
    }

    @Override
    protected Object kept(Obligation obligation) {
        return obligation.state();
    }
}
