package io.lianluo.web.me;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a service keeps of the caller.
 *
 * @param personId the person; null while the account belongs to nobody, of whom nothing is kept
 * @param parts    what is kept, by kind
 */
@Schema(name = "MyData", description = "本服务保存的关于我的信息 · what this service keeps of you")
record MyDataView(@Nullable UUID personId, List<Part> parts) {

    /**
     * Things of one kind.
     *
     * @param kind  name of the kind
     * @param said  what it is, and why it is kept, in a sentence of the reader's language
     * @param items the first of them, each as it is shown elsewhere
     * @param next  cursor of those that follow in the list of the kind; null if these are all
     */
    @Schema(name = "MyDataPart")
    record Part(String kind, String said, @ArraySchema(schema = @Schema(type = "object")) List<Object> items, @Nullable String next) { }
}
