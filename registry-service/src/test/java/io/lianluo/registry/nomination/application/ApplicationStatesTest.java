package io.lianluo.registry.nomination.application;

import static io.lianluo.registry.nomination.Paths.NOW;
import static io.lianluo.testing.TestIds.id;

import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.AskedConditions;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.Proof;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Paths;
import io.lianluo.registry.nomination.application.Application.Status;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.testing.StatesTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

@Tag("MOD-9")
class ApplicationStatesTest extends StatesTest<Application, Status> {

    private static final Signature OFFICE = new Signature(NOW, "secretary", Actor.SECRETARIAT);
    private static final SeatKey SEAT = new SeatKey("company", "department", id("unit"), 1);

    private static final Map<String, Consumer<Application>> COMMANDS = Map.of(
            "submitAgain", application -> application.submitAgain(applied("再次申请")),
            "find", application -> application.find(List.of(new Finding("in-post", true, new Proof(Evidence.STATEMENT, "已核实", null))),
                    new AskedConditions(Paths.CONDITIONS), OFFICE),
            "goOn", application -> application.goOn(new Decision(OFFICE, null)),
            "turnDown", application -> application.turnDown(new Decision(OFFICE, "经验不足")),
            "withdraw", application -> application.withdraw(NOW),
            "end appointed", application -> application.end(true),
            "end", application -> application.end(false),
            "erase", application -> application.erase(NOW));

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "submitAgain", List.of("application-once", "application-once", "application-once", "SUBMITTED", "application-once", "application-once"),
            "find", List.of("SUBMITTED", "WENT_ON", "application-over", "application-over", "application-over", "application-over"),
            "goOn", List.of("WENT_ON", "application-over", "application-over", "application-over", "application-over", "application-over"),
            "turnDown", List.of("TURNED_DOWN", "TURNED_DOWN", "application-over", "application-over", "application-over", "application-over"),
            "withdraw", List.of("WITHDRAWN", "WITHDRAWN", "application-over", "application-over", "application-over", "application-over"),
            "end appointed", List.of("APPOINTED", "APPOINTED", "TURNED_DOWN", "WITHDRAWN", NOTHING, NOTHING),
            "end", List.of("CLOSED", "CLOSED", "TURNED_DOWN", "WITHDRAWN", NOTHING, NOTHING),
            "erase", List.of("WITHDRAWN", "WITHDRAWN", "TURNED_DOWN", "WITHDRAWN", NOTHING, NOTHING));

    ApplicationStatesTest() {
        super(Application.class, ApplicationEvent.class, Status.class, COMMANDS, table(OUTCOMES));
    }

    static Applied applied(String statement) {
        return new Applied(new Candidate(id("li"), Origin.OWN_UNIT, null, null, List.of(), described()), statement, List.of(), new Signature(NOW, id("li").toString(), null), null);
    }

    private static @Nullable PersonalData described() {
        return PersonalData.of("示例·李", null, "13800000101", null, null);
    }

    @Override
    protected Application in(Status status) {
        Application application = Application.submit(id("nomination"), SEAT, applied("熟悉业务"));
        switch (status) {
            case SUBMITTED -> { }
            case WENT_ON -> COMMANDS.get("goOn").accept(application);
            case TURNED_DOWN -> COMMANDS.get("turnDown").accept(application);
            case WITHDRAWN -> COMMANDS.get("withdraw").accept(application);
            case APPOINTED -> COMMANDS.get("end appointed").accept(application);
            case CLOSED -> COMMANDS.get("end").accept(application);
        }
        return application;
    }

    @Override
    protected Status stateOf(Application application) {
        return application.status();
    }

    @Override
    protected Object kept(Application application) {
        return application.state();
    }

    /** An application that could still lead to something is withdrawn before its texts are erased. */
    @Override
    protected int events(String command, Status status) {
        return command.equals("erase") && status.isOpen() ? 2 : 1;
    }

    /** An application that is made anew begins anew. */
    @Override
    protected Set<String> emptied() {
        return Set.of("submitAgain decision", "submitAgain withdrawnAt");
    }
}
