package io.lianluo.testing;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the instructions of a method that put an argument of a call on the stack, by walking back from the call, along each branch that leads there. */
final class ArgumentSources {

    private final List<CodeElement> code;

    ArgumentSources(CodeModel code) {
        this.code = code.elementList();
    }

    /** Tells by how many slots an instruction changes the stack. */
    private record Effect(int pops, int pushes) { }

    List<CodeElement> code() {
        return code;
    }

    /** The places of the instructions that give an argument, counted from 0, or the receiver of a call, as -1. */
    Set<Integer> of(int call, int argument) {
        MethodTypeDesc type = switch (code.get(call)) {
            case InvokeInstruction invoke -> invoke.typeSymbol();
            case InvokeDynamicInstruction dynamic -> dynamic.typeSymbol();
            default -> throw new IllegalArgumentException("no call");
        };
        int above = 0;
        for (int later = type.parameterCount() - 1; later > argument; later--) {
            above += slots(type.parameterType(later));
        }
        return below(call, above);
    }

    /** The places of the instructions that give what an instruction takes from the top of the stack, such as what it returns. */
    Set<Integer> taken(int instruction) {
        return below(instruction, 0);
    }

    private Set<Integer> below(int instruction, int above) {
        Set<Integer> found = new TreeSet<>();
        walk(instruction - 1, above, found, new HashSet<>());
        return found;
    }

    private void walk(int from, int above, Set<Integer> found, Set<List<Integer>> been) {
        int depth = above;
        for (int at = from; at >= 0; at--) {
            if (!been.add(List.of(at, depth))) {
                return;
            }
            switch (code.get(at)) {
                case LabelTarget target -> {
                    comeFromBranches(target.label(), depth, found, been);
                    if (endsBefore(at)) {
                        return;
                    }
                }
                case Instruction instruction -> {
                    Effect effect = effect(instruction);
                    if (depth < effect.pushes()) {
                        found.add(at);
                        return;
                    }
                    depth += effect.pops() - effect.pushes();
                }
                default -> { }
            }
        }
    }

    private void comeFromBranches(Label label, int depth, Set<Integer> found, Set<List<Integer>> been) {
        for (int at = 0; at < code.size(); at++) {
            if (code.get(at) instanceof BranchInstruction branch && branch.target().equals(label)) {
                walk(at - 1, depth + effect(branch).pops(), found, been);
            }
        }
    }

    /** Nothing falls through to this place from the instruction before. */
    private boolean endsBefore(int place) {
        for (int at = place - 1; at >= 0; at--) {
            if (code.get(at) instanceof Instruction before) {
                return before instanceof ReturnInstruction || before instanceof ThrowInstruction || before instanceof TableSwitchInstruction
                        || before instanceof LookupSwitchInstruction
                        || before instanceof BranchInstruction branch && (branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W);
            }
        }
        return true;
    }

    private static Effect effect(Instruction instruction) {
        return switch (instruction) {
            case LoadInstruction load -> new Effect(0, load.typeKind().slotSize());
            case StoreInstruction store -> new Effect(store.typeKind().slotSize(), 0);
            case ConstantInstruction constant -> new Effect(0, constant.typeKind().slotSize());
            case InvokeInstruction invoke -> new Effect(slots(invoke.typeSymbol()) + (invoke.opcode() == Opcode.INVOKESTATIC ? 0 : 1),
                    slots(invoke.typeSymbol().returnType()));
            case InvokeDynamicInstruction dynamic -> new Effect(slots(dynamic.typeSymbol()), slots(dynamic.typeSymbol().returnType()));
            case FieldInstruction field -> field(field.opcode(), slots(field.typeSymbol()));
            case NewObjectInstruction made -> new Effect(0, 1);
            case NewPrimitiveArrayInstruction made -> new Effect(1, 1);
            case NewReferenceArrayInstruction made -> new Effect(1, 1);
            case NewMultiArrayInstruction made -> new Effect(made.dimensions(), 1);
            case TypeCheckInstruction check -> new Effect(1, 1);
            case ConvertInstruction convert -> new Effect(convert.fromType().slotSize(), convert.toType().slotSize());
            case ArrayLoadInstruction load -> new Effect(2, load.typeKind().slotSize());
            case ArrayStoreInstruction store -> new Effect(2 + store.typeKind().slotSize(), 0);
            case OperatorInstruction operator -> operator(operator);
            case StackInstruction stack -> stack(stack.opcode());
            case BranchInstruction branch -> new Effect(branch(branch.opcode()), 0);
            case TableSwitchInstruction table -> new Effect(1, 0);
            case LookupSwitchInstruction table -> new Effect(1, 0);
            case MonitorInstruction monitor -> new Effect(1, 0);
            case ThrowInstruction thrown -> new Effect(1, 0);
            default -> new Effect(0, 0);
        };
    }

    private static Effect field(Opcode opcode, int slots) {
        return switch (opcode) {
            case GETSTATIC -> new Effect(0, slots);
            case PUTSTATIC -> new Effect(slots, 0);
            case GETFIELD -> new Effect(1, slots);
            default -> new Effect(1 + slots, 0);
        };
    }

    private static Effect operator(OperatorInstruction operator) {
        int slots = operator.typeKind().slotSize();
        return switch (operator.opcode()) {
            case ARRAYLENGTH -> new Effect(1, 1);
            case INEG, LNEG, FNEG, DNEG -> new Effect(slots, slots);
            case ISHL, ISHR, IUSHR, LSHL, LSHR, LUSHR -> new Effect(slots + 1, slots);
            case LCMP, DCMPG, DCMPL -> new Effect(4, 1);
            case FCMPG, FCMPL -> new Effect(2, 1);
            default -> new Effect(2 * slots, slots);
        };
    }

    private static Effect stack(Opcode opcode) {
        return switch (opcode) {
            case POP -> new Effect(1, 0);
            case POP2 -> new Effect(2, 0);
            case DUP -> new Effect(1, 2);
            case DUP_X1 -> new Effect(2, 3);
            case DUP_X2 -> new Effect(3, 4);
            case DUP2 -> new Effect(2, 4);
            case DUP2_X1 -> new Effect(3, 5);
            case DUP2_X2 -> new Effect(4, 6);
            default -> new Effect(2, 2);
        };
    }

    private static int branch(Opcode opcode) {
        return switch (opcode) {
            case GOTO, GOTO_W -> 0;
            case IF_ACMPEQ, IF_ACMPNE, IF_ICMPEQ, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE, IF_ICMPLT, IF_ICMPNE -> 2;
            default -> 1;
        };
    }

    private static int slots(MethodTypeDesc type) {
        return type.parameterList().stream().mapToInt(ArgumentSources::slots).sum();
    }

    private static int slots(ClassDesc type) {
        return TypeKind.from(type).slotSize();
    }
}
