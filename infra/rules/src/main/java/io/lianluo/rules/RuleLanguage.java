package io.lianluo.rules;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CEL with the names that rules may use, and nothing else: the only class that knows the CEL library. */
final class RuleLanguage {

    /** Values of the names that stand for outcomes and spans. */
    static final Map<String, Object> NAMES = names();

    private static final String STREAK = "streak";
    private static final String COUNT = "count";
    private static final String STREAK_OVERLOAD = "streak_of_duty_and_outcome";
    private static final String COUNT_OVERLOAD = "count_of_duty_and_outcome_in_span";
    private static final String LATEST_OVERLOAD = "count_of_duty_and_outcome_among_latest";
    /** Types of their own, so that a misspelt outcome is found when the programme is published, not when it is asked. */
    private static final CelType OUTCOME = OpaqueType.create("outcome");
    private static final CelType SPAN = OpaqueType.create("span");

    /** Longer and deeper than any rule of a regulation; within them neither compiling nor asking needs more than a moment. */
    private static final int LONGEST = 2_000;
    private static final int MOST_PARTS = 300;
    private static final int DEEPEST = 64;
    private static final CelOptions LIMITS = CelOptions.current().maxExpressionCodePointSize(LONGEST).maxParseRecursionDepth(32)
            .maxParseExpressionNodeCount(MOST_PARTS).build();
    /** Logic, comparison and arithmetic: no expression over texts could be asked for without end, and none over lists. */
    private static final CelStandardDeclarations FUNCTIONS = CelStandardDeclarations.newBuilder().includeFunctions(
            StandardFunction.CONDITIONAL, StandardFunction.LOGICAL_NOT, StandardFunction.LOGICAL_OR, StandardFunction.LOGICAL_AND,
            StandardFunction.EQUALS, StandardFunction.NOT_EQUALS, StandardFunction.LESS, StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER, StandardFunction.GREATER_EQUALS, StandardFunction.ADD, StandardFunction.SUBTRACT,
            StandardFunction.MULTIPLY, StandardFunction.DIVIDE, StandardFunction.MODULO, StandardFunction.NEGATE).build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelCompiler CONDITIONS = measuring(EnumSet.allOf(Measure.class));
    private static final CelCompiler SCORES = measuring(EnumSet.complementOf(EnumSet.of(Measure.SCORE)));
    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder().addLateBoundFunctions(STREAK, COUNT).build();
    private static final Pattern BEYOND_LIMITS = Pattern.compile("(?i).*\\blimit\\b.*exceeded.*", Pattern.DOTALL);
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");

    private RuleLanguage() { }

    static CelAbstractSyntaxTree check(String text) {
        return truth(check(COMPILER, text));
    }

    static CelAbstractSyntaxTree checkCondition(String text) {
        return truth(check(CONDITIONS, text));
    }

    static CelAbstractSyntaxTree checkScore(String text) {
        CelAbstractSyntaxTree checked = check(SCORES, text);
        return giving(checked, SimpleType.DOUBLE, RuleError.Kind.NOT_NUMBER, "a number with a fraction, as in 100.0");
    }

    private static CelAbstractSyntaxTree check(CelCompiler compiler, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new RuleException(List.of(tooLarge()));
        }
        CelAbstractSyntaxTree tree = succeed(compiler.parse(text), RuleError.Kind.SYNTAX);
        if (CelNavigableAst.fromAst(tree).getRoot().height() > DEEPEST) {
            throw new RuleException(List.of(tooLarge()));
        }
        return succeed(compiler.check(tree), RuleError.Kind.WRONG_TYPE);
    }

    private static RuleError tooLarge() {
        return new RuleError(RuleError.Kind.TOO_LARGE, 1, 1,
                "the rule is longer than %d characters, has more than %d parts, or is nested too deeply".formatted(LONGEST, MOST_PARTS), Integer.toString(MOST_PARTS));
    }

    private static CelAbstractSyntaxTree truth(CelAbstractSyntaxTree checked) {
        return giving(checked, SimpleType.BOOL, RuleError.Kind.NOT_BOOLEAN, "true or false");
    }

    private static CelAbstractSyntaxTree giving(CelAbstractSyntaxTree checked, CelType wanted, RuleError.Kind otherwise, String inWords) {
        if (!checked.getResultType().equals(wanted)) {
            String type = checked.getResultType().name();
            throw new RuleException(List.of(new RuleError(otherwise, 1, 1, "the rule gives %s, but must be %s".formatted(type, inWords), type)));
        }
        return checked;
    }

    static List<DutyUse> dutyUses(CelAbstractSyntaxTree tree) {
        List<DutyUse> uses = new ArrayList<>();
        List<RuleError> errors = new ArrayList<>();
        CelNavigableAst.fromAst(tree).getRoot().allNodes().map(node -> node.expr()).filter(RuleLanguage::asksFacts).forEach(call -> {
            CelExpr duty = call.call().args().get(0);
            CelExpr outcome = call.call().args().get(1);
            CelSourceLocation at = location(tree, duty);
            String function = call.call().function();
            if (!isNamed(call)) {
                CelSourceLocation window = location(tree, call.call().args().get(2));
                errors.add(new RuleError(RuleError.Kind.WINDOW_NOT_NAMED, window.getLine(), window.getColumn() + 1,
                        "%s must be given a span by name, or a number from 1 to %d".formatted(function, Window.Latest.MOST), Integer.toString(Window.Latest.MOST)));
            } else if (duty.exprKind().getKind() == ExprKind.Kind.CONSTANT && outcome.exprKind().getKind() == ExprKind.Kind.IDENT) {
                uses.add(new DutyUse(duty.constant().stringValue(), Outcome.valueOf(outcome.ident().name()), window(call), at.getLine(), at.getColumn() + 1));
            } else {
                errors.add(new RuleError(RuleError.Kind.DUTY_NOT_NAMED, at.getLine(), at.getColumn() + 1,
                        "%s must be given a duty as plain text and an outcome by name".formatted(function), function));
            }
        });
        if (!errors.isEmpty()) {
            throw new RuleException(errors);
        }
        uses.sort(Comparator.comparingInt(DutyUse::line).thenComparingInt(DutyUse::column));
        return List.copyOf(uses);
    }

    /** Tells if a call has no window, or one that is a span by name or a plain number of times. */
    private static boolean isNamed(CelExpr call) {
        if (call.call().args().size() < 3) {
            return true;
        }
        CelExpr window = call.call().args().get(2);
        return switch (window.exprKind().getKind()) {
            case IDENT -> true;
            case CONSTANT -> window.constant().int64Value() >= 1 && window.constant().int64Value() <= Window.Latest.MOST;
            default -> false;
        };
    }

    private static @Nullable Window window(CelExpr call) {
        if (call.call().args().size() < 3) {
            return null;
        }
        CelExpr window = call.call().args().get(2);
        return window.exprKind().getKind() == ExprKind.Kind.IDENT ? Span.valueOf(window.ident().name()) : new Window.Latest((int) window.constant().int64Value());
    }

    static Program program(CelAbstractSyntaxTree tree) {
        try {
            return RUNTIME.createProgram(tree);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked rule must have a program", e);
        }
    }

    static CelFunctionResolver bind(Facts facts) {
        List<CelFunctionBinding> bindings = new ArrayList<>();
        bindings.addAll(CelFunctionBinding.fromOverloads(STREAK, CelFunctionBinding.from(STREAK_OVERLOAD, String.class, Outcome.class,
                (duty, outcome) -> (long) facts.streak(duty, outcome))));
        bindings.addAll(CelFunctionBinding.fromOverloads(COUNT, CelFunctionBinding.from(COUNT_OVERLOAD, List.of(String.class, Outcome.class, Span.class),
                args -> (long) facts.count((String) args[0], (Outcome) args[1], (Span) args[2])),
                CelFunctionBinding.from(LATEST_OVERLOAD, List.of(String.class, Outcome.class, Long.class),
                args -> (long) facts.count((String) args[0], (Outcome) args[1], new Window.Latest(Math.toIntExact((Long) args[2]))))));
        return CelLateFunctionBindings.from(bindings);
    }

    private static CelCompilerBuilder bounded() {
        return CelCompilerFactory.standardCelCompilerBuilder().setOptions(LIMITS).setStandardMacros(List.of())
                .setStandardEnvironmentEnabled(false).setStandardDeclarations(FUNCTIONS);
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = bounded()
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(STREAK,
                                CelOverloadDecl.newGlobalOverload(STREAK_OVERLOAD, SimpleType.INT, SimpleType.STRING, OUTCOME)),
                        CelFunctionDecl.newFunctionDeclaration(COUNT,
                                CelOverloadDecl.newGlobalOverload(COUNT_OVERLOAD, SimpleType.INT, SimpleType.STRING, OUTCOME, SPAN),
                                CelOverloadDecl.newGlobalOverload(LATEST_OVERLOAD, SimpleType.INT, SimpleType.STRING, OUTCOME, SimpleType.INT)));
        for (Outcome outcome : Outcome.values()) {
            builder.addVar(outcome.name(), OUTCOME);
        }
        for (Span span : Span.values()) {
            builder.addVar(span.name(), SPAN);
        }
        return builder.build();
    }

    private static CelCompiler measuring(Set<Measure> measures) {
        CelCompilerBuilder builder = bounded();
        measures.forEach(measure -> builder.addVar(measure.word(), measure.type() == Measure.Type.NUMBER ? SimpleType.DOUBLE : SimpleType.BOOL));
        return builder.build();
    }

    private static Map<String, Object> names() {
        Map<String, Object> names = new HashMap<>();
        for (Outcome outcome : Outcome.values()) {
            names.put(outcome.name(), outcome);
        }
        for (Span span : Span.values()) {
            names.put(span.name(), span);
        }
        return Map.copyOf(names);
    }

    private static CelAbstractSyntaxTree succeed(CelValidationResult result, RuleError.Kind kind) {
        if (result.hasError()) {
            throw new RuleException(result.getErrors().stream().map(issue -> error(issue, kind)).toList());
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("a result without errors must have a tree", e);
        }
    }

    private static RuleError error(CelIssue issue, RuleError.Kind kind) {
        if (BEYOND_LIMITS.matcher(issue.getMessage()).matches()) {
            return tooLarge();
        }
        CelSourceLocation at = issue.getSourceLocation();
        Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
        if (undeclared.matches()) {
            String name = undeclared.group(1);
            return new RuleError(RuleError.Kind.UNDECLARED_NAME, at.getLine(), at.getColumn() + 1, "rules do not know '%s'".formatted(name), name);
        }
        return new RuleError(kind, at.getLine(), at.getColumn() + 1, issue.getMessage(), issue.getMessage());
    }

    private static boolean asksFacts(CelExpr expr) {
        return expr.exprKind().getKind() == ExprKind.Kind.CALL && (expr.call().function().equals(STREAK) || expr.call().function().equals(COUNT));
    }

    private static CelSourceLocation location(CelAbstractSyntaxTree tree, CelExpr expr) {
        int offset = tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
        return tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
    }
}
