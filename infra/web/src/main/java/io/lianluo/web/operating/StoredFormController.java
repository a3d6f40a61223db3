package io.lianluo.web.operating;

import io.lianluo.eventing.StoredForm;
import io.lianluo.eventing.StoredForms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators in which form documents are stored, and how many are left of older forms. */
@RestController
@RequestMapping("/api/v1/stored-forms")
final class StoredFormController {

    private final StoredForms forms;

    StoredFormController(StoredForms forms) {
        this.forms = forms;
    }

    /**
     * The collections of a service.
     *
     * @param collections each with its form
     */
    @Schema(name = "StoredForms", description = "各集合的存储形式 · the form of each collection")
    record FormsView(List<FormView> collections) { }

    /**
     * A collection.
     *
     * @param collection its name
     * @param written    the form in which documents are written
     * @param read       the newest form that is read
     * @param older      how many documents are of older forms than is written
     */
    @Schema(name = "StoredForm", description = "一个集合的存储形式 · the form of a collection")
    record FormView(String collection, int written, int read, long older) {

        static FormView of(StoredForm<?> form) {
            return new FormView(form.collection(), form.forms().written(), form.forms().read(), form.older());
        }
    }

    /** The form of each collection. */
    @GetMapping
    @Operation(operationId = "listStoredForms", summary = "查看各集合的存储形式及尚未改写的旧文档数 · the form of each collection, and how many documents are of older ones",
            description = "旧形式的文档由服务自行陆续改写；older 为零后，更旧的版本不再需要。 · The service writes documents of older forms anew by itself, "
            + "some at a time. When older is zero, it has done so with all.")
    FormsView list() {
        return new FormsView(forms.all().stream().map(FormView::of).toList());
    }
}
