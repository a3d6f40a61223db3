package io.lianluo.assessment.proposal.web;

import io.lianluo.access.Caller;
import io.lianluo.assessment.access.AssessmentAccess;
import io.lianluo.assessment.ledger.Ledgers;
import io.lianluo.assessment.programme.Programmes;
import io.lianluo.assessment.proposal.Proposal;
import io.lianluo.assessment.proposal.ProposalFilter;
import io.lianluo.assessment.proposal.ProposalStatus;
import io.lianluo.assessment.proposal.Proposals.Position;
import io.lianluo.assessment.proposal.Proposals;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals, over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ProposalController {

    private final Proposals proposals;
    private final Ledgers ledgers;
    private final Programmes programmes;
    private final Roster roster;
    private final ProposalViews views;
    private final AssessmentAccess access;
    private final Clock clock;

    ProposalController(Proposals proposals, Ledgers ledgers, Programmes programmes, Roster roster, ProposalViews views, AssessmentAccess access, Clock clock) {
        this.proposals = proposals;
        this.ledgers = ledgers;
        this.programmes = programmes;
        this.roster = roster;
        this.views = views;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/proposals")
    @Operation(operationId = "listProposals",
            summary = "查看更换建议，最近的在前；草稿只有经办部门可见 · proposals that you may see, the latest first; drafts are for the office alone",
            description = "各项条件同时满足。 · All conditions given must be met.")
    Page<ProposalView> list(@Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
                            @Parameter(description = "席位的编号 · id of the seat") @RequestParam(required = false) @Nullable UUID seat,
                            @Parameter(description = "建议的状态 · where the proposal stands") @RequestParam(required = false) @Nullable ProposalStatus status,
                            Paging paging, Caller caller) {
        ProposalFilter filter = ProposalFilter.seenBy(access.visibility(caller), access.visibilityOfDrafts(caller)).inProgramme(programme)
                .aboutSeat(seat).standing(status);
        return Page.of(proposals.list(filter, paging.after(ProposalController::position), paging.limit() + 1), paging.limit(), ProposalController::cursor).map(views::of);
    }

    @GetMapping("/proposals/{id}")
    @Operation(operationId = "getProposal", summary = "查看一项更换建议及其依据 · one proposal, and what it rests on",
            description = "依据逐项列出，可追溯到各自的事件。 · The evidence is listed fact by fact, each with the event that brought it.")
    ResponseEntity<ProposalView> get(@PathVariable UUID id, Caller caller) {
        return answer(proposals.find(id).filter(known -> maySee(caller, known)).orElseThrow(() -> notFound(id)));
    }

    @PostMapping("/proposals/{id}/issue")
    @Operation(operationId = "issueProposal",
            summary = "经办部门决定发出更换建议；在此之前不通知任何人 · an office issues a draft; before that nobody is told",
            description = "建议发出后不可收回；更正使依据不再成立时自动失效。 · It cannot be taken back; it lapses by itself when a correction breaks its "
            + "ground.")
    ResponseEntity<ProposalView> issue(@PathVariable UUID id, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        return answer(proposals.change(id, proposal -> {
            if (!maySee(caller, proposal)) {
                throw notFound(id);
            }
            access.requireIssue(caller, proposal.liaison());
            ifMatch.check(proposal.version());
            proposal.issue(caller.subject(), clock.instant());
        }).orElseThrow(() -> notFound(id)));
    }

    @GetMapping("/summary")
    @Operation(operationId = "summarizeAssessments", summary = "各制度的考核统计 · how much stands in each programme",
            description = "仅含您任职的制度；下级经办部门只见其管辖范围内单位的统计；平台运维人员可见全部。 · It covers the programmes in which you hold an office, and for an "
            + "office of a part of the tree what is about units of that part; operators see all.")
    List<Tally> summary(Caller caller) {
        return programmes.codes().stream().flatMap(code -> access.seesProgramme(caller, code) ? Stream.of(whole(code))
                : access.partsOf(caller, code).stream().map(part -> part(code, part, roster.atAndBelow(Set.of(part))))).toList();
    }

    private Tally whole(String code) {
        return new Tally(code, null, ledgers.count(code), proposals.count(code, ProposalStatus.DRAFT), proposals.count(code, ProposalStatus.OPEN),
                proposals.count(code, ProposalStatus.ANSWERED), proposals.count(code, ProposalStatus.WITHDRAWN));
    }

    private Tally part(String code, UUID unitId, Set<UUID> units) {
        return new Tally(code, unitId, ledgers.count(code, units), proposals.count(code, ProposalStatus.DRAFT, units), proposals.count(code, ProposalStatus.OPEN, units),
                proposals.count(code, ProposalStatus.ANSWERED, units), proposals.count(code, ProposalStatus.WITHDRAWN, units));
    }

    /** Tells whether the caller may see the proposal; one that was never issued is the office's own matter. */
    private boolean maySee(Caller caller, Proposal proposal) {
        return proposal.state().wasIssued() ? access.maySee(caller, proposal.liaison()) : access.maySeeDrafts(caller, proposal.liaison());
    }

    private ResponseEntity<ProposalView> answer(Proposal proposal) {
        return ResponseEntity.ok().eTag(ETag.of(proposal.version())).body(views.of(proposal));
    }

    private static RuntimeException notFound(UUID id) {
        return Problems.notFound("proposal", id);
    }

    private static String cursor(Proposal last) {
        return Cursor.encode(place(last).toArray());
    }

    /** Place of a proposal in lists. */
    static List<String> place(Proposal proposal) {
        return List.of(String.valueOf(proposal.state().draftedAt().toEpochMilli()), proposal.id().toString());
    }

    static Position position(List<String> keys) {
        return new Position(Instant.ofEpochMilli(Long.parseLong(keys.getFirst())), keys.get(1));
    }
}
