package io.lianluo.registry.nomination;

import static java.util.stream.Collectors.toSet;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.Fault;
import io.lianluo.registry.condition.AskedConditions;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.workingtime.RestDayRule;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A course is what a nomination must go through, as the programme said when it was opened; a later version does not change it.
 *
 * @param programmeVersion version of the programme
 * @param calendar         working calendar by which its terms are counted, such as cn
 * @param zone             time zone of its days, such as Asia/Shanghai
 * @param origins          from where candidates may come (MOD-10)
 * @param conditions       what a candidate must meet (MOD-8)
 * @param path             the steps, in order (MOD-9)
 * @param endsOnHoliday    where its terms in days end that would end on a day of rest; on the next working day if nothing is said
 */
public record AgreedPath(int programmeVersion, String calendar, String zone, Set<Origin> origins, List<Condition> conditions, List<PathStep> path,
                     @Nullable RestDayRule endsOnHoliday) {

    /** Numbers of the articles that ask for what a fault of a recommendation or step finds missing; none where it is no rule of the regulation. */
    Set<String> asking(Fault fault) {
        return switch (fault.rule()) {
            case "paper-missing" -> path.stream().filter(step -> step.papers().containsAll(fault.args())).flatMap(step -> step.articles().stream()).collect(toSet());
            default -> asked().asking(fault);
        };
    }

    /** Numbers of the articles from which a conflict follows at the step whose turn it is; none where it follows from no rule of the regulation. */
    Set<String> asking(Conflict conflict, Optional<PathStep> turn) {
        return switch (conflict.rule()) {
            case "nomination-not-the-turn", "nomination-step-required" -> turn.map(List::of).map(AgreedPath::asking).orElse(Set.of());
            case "nomination-condition-not-met" -> conflict.args().getFirst() instanceof Collection<?> unmet ? asked().asking(unmet) : Set.of();
            default -> Set.of();
        };
    }

    /** Numbers of the articles that ask for these steps. */
    static Set<String> asking(List<PathStep> steps) {
        return steps.stream().flatMap(step -> step.articles().stream()).collect(toSet());
    }

    /** The conditions, against which findings are held. */
    public AskedConditions asked() {
        return new AskedConditions(conditions);
    }

    /** @throws IllegalArgumentException if the path leads to no appointment */
    public AgreedPath {
        if (!leads(path)) {
            throw new IllegalArgumentException("the path leads to no appointment");
        }
        origins = Set.copyOf(origins);
        conditions = List.copyOf(conditions);
        path = List.copyOf(path);
        endsOnHoliday = endsOnHoliday == null ? RestDayRule.NEXT_WORKING_DAY : endsOnHoliday;
    }

    /** The time zone of its days. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** Tells whether somebody is named and decided on by a path. */
    public static boolean leads(List<PathStep> path) {
        return naming(path) <= decision(path);
    }

    /** The actors who may begin: those who have a part in it up to the naming. */
    public List<Actor> openers() {
        return opening().stream().map(PathStep::by).distinct().toList();
    }

    /** The steps up to the naming. */
    List<PathStep> opening() {
        return path.subList(0, naming() + 1);
    }

    /** Place of the step at which a candidate is named: the recommendation, or what comes first where nobody recommends. */
    int naming() {
        return naming(path);
    }

    /** Place of the step whose passing appoints: the last that is no announcement. */
    int decision() {
        return decision(path);
    }

    /** The step that calls everybody to come forward; empty where the path has none. */
    public Optional<PathStep> calling() {
        return path.stream().filter(step -> step.kind() == Kind.OPEN_CALL).findFirst();
    }

    /** Tells whether a step may be left out; those that name and decide never may. */
    boolean isOptional(int place) {
        return path.get(place).optional() && place != naming() && place != decision();
    }

    PathStep step(int place) {
        return path.get(place);
    }

    boolean hasStep(int place) {
        return place < path.size();
    }

    private static int naming(List<PathStep> path) {
        int first = 0;
        while (first < path.size() && path.get(first).kind() == Kind.OPEN_CALL) {
            first++;
        }
        return first;
    }

    private static int decision(List<PathStep> path) {
        int last = path.size() - 1;
        while (last >= 0 && path.get(last).kind() == Kind.ANNOUNCE) {
            last--;
        }
        return last;
    }
}
