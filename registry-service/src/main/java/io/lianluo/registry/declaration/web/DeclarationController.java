package io.lianluo.registry.declaration.web;

import io.lianluo.access.Caller;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.declaration.DeclarationComparison;
import io.lianluo.registry.declaration.DeclarationService;
import io.lianluo.registry.declaration.DeclarationService.By;
import io.lianluo.registry.declaration.Declarations;
import io.lianluo.registry.declaration.FirstDeclaration;
import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.lianluo.web.SignedInAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/declarations")
class DeclarationController {

    private final Declarations declarations;
    private final DeclarationService service;
    private final DeclarationComparison comparison;
    private final DeclarationSight sight;
    private final StoredFiles files;

    DeclarationController(Declarations declarations, DeclarationService service, DeclarationComparison comparison, DeclarationSight sight, StoredFiles files) {
        this.declarations = declarations;
        this.service = service;
        this.comparison = comparison;
        this.sight = sight;
        this.files = files;
    }

    /** Declares a unit; the answer is the same for one that is registered and for one that is not. */
    @PostMapping
    @Operation(operationId = "declareUnit", summary = "单位首次申报联络员 · declares a unit and its liaison at first",
            description = "尚不在名册的单位登录后自行申报。主管单位确认之前不产生任何权限，也不显示任何登记内容；每个账号在一项制度中同时只有一项待办的申报，每日至多申报 5 次，超过的答复 429。 · For a unit that is "
            + "not on the roster. Until the authority confirms it, it opens no right and shows nothing of what is registered. An account has one open declaration in a programme, "
            + "and may declare 5 times a day; more answer 429.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<DeclarationView> declare(@RequestBody @Valid DeclareRequest request, SignedInAccount account, Caller caller) {
        FirstDeclaration declaration = service.declare(Objects.requireNonNull(request.programme()).strip(), Objects.requireNonNull(request.declared()).checked(uploads(caller)),
                new By(account.id(), caller.personId()));
        return ResponseEntity.created(URI.create("/api/v1/declarations/" + declaration.id())).eTag(ETag.of(declaration.version()))
                .body(DeclarationView.of(declaration, null, null));
    }

    /** Declarations, by id: those of the programmes for the caller's office, or the caller's own. */
    @GetMapping
    @Operation(operationId = "listDeclarations", summary = "查看首次申报 · first declarations",
            description = "主管单位的经办部门看到其制度的全部申报，其他人只看到以本账号提交的。各项条件同时满足。 · The office sees all of its programmes, everybody else those of the own account. "
            + "All conditions given must be met.")
    Page<DeclarationView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "registration-anhui") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "状态 · where it stands") @RequestParam(required = false) FirstDeclaration.@Nullable Status status,
            Paging paging, SignedInAccount account, Caller caller) {
        List<FirstDeclaration> found = declarations.list(sight.filter(caller, account.id(), programme, status), paging.after(List::getFirst), paging.limit() + 1);
        return Page.of(found, paging.limit(), declaration -> Cursor.encode(declaration.id())).map(declaration -> view(declaration, caller));
    }

    /** A declaration. */
    @GetMapping("/{id}")
    @Operation(operationId = "getDeclaration", summary = "查看一项首次申报 · one first declaration",
            description = "主管单位另可看到每一项与登记内容是否一致。 · The authority also sees of each field whether it is the same as what is registered.")
    ResponseEntity<DeclarationView> get(@PathVariable UUID id, SignedInAccount account, Caller caller) {
        return answer(find(id, account, caller), caller);
    }

    /** Declares otherwise, as long as nobody ruled. */
    @PostMapping("/{id}/correction")
    @Operation(operationId = "correctDeclaration", summary = "更正首次申报 · declares otherwise",
            description = "主管单位答复之前可以更正，以新的内容为准。 · This is possible until the authority rules; what is declared now counts.")
    ResponseEntity<DeclarationView> correct(@PathVariable UUID id, @RequestBody @Valid DeclaredRequest request, @IfMatch.Required IfMatch ifMatch, SignedInAccount account,
                                            Caller caller) {
        FirstDeclaration declaration = own(id, ifMatch, account, caller);
        service.correct(declaration, request.checked(uploads(caller)));
        return answer(declaration, caller);
    }

    /** Takes it back, as long as nobody ruled. */
    @PostMapping("/{id}/withdrawal")
    @Operation(operationId = "withdrawDeclaration", summary = "撤回首次申报 · takes a first declaration back",
            description = "主管单位答复之前可以撤回。 · This is possible until the authority rules.")
    ResponseEntity<DeclarationView> withdraw(@PathVariable UUID id, @IfMatch.Required IfMatch ifMatch, SignedInAccount account, Caller caller) {
        FirstDeclaration declaration = own(id, ifMatch, account, caller);
        service.withdraw(declaration);
        return answer(declaration, caller);
    }

    /** Confirms it for the authority: the unit is registered, the liaison appointed, and the declarer's account linked. */
    @PostMapping("/{id}/confirmation")
    @Operation(operationId = "confirmDeclaration", summary = "主管单位确认首次申报 · the authority confirms a first declaration",
            description = "一并登记单位、任命联络员、关联申报人的账号。已登记的单位须各项一致且席位空缺，否则答复 409。人员有疑问的答复 400，以 legalRepresentative、liaison 指明后重新确认。 · The unit is registered, "
            + "the liaison appointed, and the declarer's account linked. A registered unit must be as it is declared, and its seat vacant; else the answer is 409. A doubt about a "
            + "person answers 400; say whom you mean in legalRepresentative or liaison.")
    ResponseEntity<DeclarationView> confirm(@PathVariable UUID id, @RequestBody @Valid ConfirmDeclarationRequest request, @IfMatch.Required IfMatch ifMatch,
                                            SignedInAccount account, Caller caller) {
        FirstDeclaration declaration = ruled(id, ifMatch, account, caller);
        sight.requirePlaces(caller, declaration, request.parent());
        return answer(service.confirm(declaration, request.choices(), sight.teller(caller), sight.sign(caller, declaration)), caller);
    }

    /** Refuses it for the authority. */
    @PostMapping("/{id}/refusal")
    @Operation(operationId = "refuseDeclaration", summary = "主管单位退回首次申报，说明理由 · the authority refuses a first declaration, with a reason",
            description = "申报人可以重新申报。 · Its declarer may declare again.")
    ResponseEntity<DeclarationView> refuse(@PathVariable UUID id, @RequestBody @Valid RefuseDeclarationRequest request, @IfMatch.Required IfMatch ifMatch, SignedInAccount account,
                                           Caller caller) {
        FirstDeclaration declaration = ruled(id, ifMatch, account, caller);
        service.refuse(declaration, request.reason(), sight.sign(caller, declaration));
        return answer(declaration, caller);
    }

    private UploadedFiles uploads(Caller caller) {
        return file -> files.hold(file, caller);
    }

    private ResponseEntity<DeclarationView> answer(FirstDeclaration declaration, Caller caller) {
        return ResponseEntity.ok().eTag(ETag.of(declaration.version())).body(view(declaration, caller));
    }

    private DeclarationView view(FirstDeclaration declaration, Caller caller) {
        return DeclarationView.of(declaration, comparison.registered(declaration).orElse(null), sight.watches(caller, declaration) ? comparison.of(declaration) : null);
    }

    private FirstDeclaration own(UUID id, IfMatch ifMatch, SignedInAccount account, Caller caller) {
        FirstDeclaration declaration = find(id, account, caller);
        caller.require(sight.isOwn(account.id(), declaration));
        ifMatch.check(declaration.version(), version -> declarations.since(id, version));
        return declaration;
    }

    private FirstDeclaration ruled(UUID id, IfMatch ifMatch, SignedInAccount account, Caller caller) {
        FirstDeclaration declaration = find(id, account, caller);
        sight.sign(caller, declaration);
        ifMatch.check(declaration.version(), version -> declarations.since(id, version));
        return declaration;
    }

    private FirstDeclaration find(UUID id, SignedInAccount account, Caller caller) {
        return declarations.find(id).filter(declaration -> sight.sees(caller, account.id(), declaration)).orElseThrow(() -> Problems.notFound("declaration", id));
    }
}
