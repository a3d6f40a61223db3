package io.lianluo.registry.declaration;

import static io.lianluo.testing.TestIds.id;

import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.declaration.Declared.Declarer;
import io.lianluo.registry.declaration.FirstDeclaration.Status;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.appointment.DirectReason;
import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

@Tag("ANH-7")
class FirstDeclarationStatesTest extends StatesTest<FirstDeclaration, Status> {

    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private static final Signature AUTHORITY = new Signature(NOW, "clerk", Actor.SECRETARIAT);
    static final DirectReason REASON = new DirectReason(DirectReason.Ground.DECISION, "示例〔2026〕8号");
    private static final Confirmation DECIDED = new Confirmation(AUTHORITY, id("3"), id("4"), null, REASON);

    static final Map<String, Consumer<FirstDeclaration>> COMMANDS = Map.of(
            "correct", declaration -> declaration.correct(null, declared("更正"), NOW),
            "withdraw", declaration -> declaration.withdraw(NOW),
            "refuse", declaration -> declaration.refuse("营业执照不清晰", AUTHORITY),
            "refuse without a reason", declaration -> declaration.refuse(" ", AUTHORITY),
            "begin", declaration -> declaration.begin(DECIDED),
            "abandon", FirstDeclaration::abandon,
            "confirm", FirstDeclaration::confirm,
            "eraseTexts", FirstDeclaration::eraseTexts);

    private static final String NO = "declaration-elsewhere";
    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "correct", List.of("DECLARED", NO, NO, NO, NO),
            "withdraw", List.of("WITHDRAWN", NO, NO, NO, NO),
            "refuse", List.of("REFUSED", NO, NO, NO, NO),
            "refuse without a reason", List.of("reason-missing", NO, NO, NO, NO),
            "begin", List.of("CONFIRMING", NO, NO, NO, NO),
            "abandon", List.of(NOTHING, "DECLARED", NOTHING, NOTHING, NOTHING),
            "confirm", List.of(NOTHING, "CONFIRMED", NOTHING, NOTHING, NOTHING),
            "eraseTexts", List.of(NOTHING, NOTHING, "CONFIRMED", NOTHING, NOTHING));

    FirstDeclarationStatesTest() {
        super(FirstDeclaration.class, DeclarationEvent.class, Status.class, COMMANDS, table(OUTCOMES));
    }

    static Declared declared(String remark) {
        PersonalData person = PersonalData.of("示例·李", null, "13800000301", null, null);
        return Declared.of(DeclaredUnit.of("E-01", "示例贸易有限公司", "enterprise", null, null, null, null), person, person, Declarer.LIAISON, null, null, null,
                List.of(Paper.of("letter-of-appointment", "委托书.pdf", "0123456789abcdef".repeat(4))), remark);
    }

    @Override
    protected FirstDeclaration in(Status status) {
        FirstDeclaration declaration = FirstDeclaration.declare(id("1"), id("2"), null, "registration-anhui", null, declared("首次"), NOW);
        switch (status) {
            case DECLARED -> { }
            case CONFIRMING -> declaration.begin(DECIDED);
            case CONFIRMED -> {
                declaration.begin(DECIDED);
                declaration.confirm();
            }
            case REFUSED -> declaration.refuse("营业执照不清晰", AUTHORITY);
            case WITHDRAWN -> declaration.withdraw(NOW);
        }
        return declaration;
    }

    @Override
    protected Status stateOf(FirstDeclaration declaration) {
        return declaration.state().status();
    }

    @Override
    protected Object kept(FirstDeclaration declaration) {
        return declaration.state();
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("abandon confirmation");
    }
}
