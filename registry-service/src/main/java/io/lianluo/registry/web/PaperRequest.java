package io.lianluo.registry.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.files.StoredFile;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.paper.UploadedFiles;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a caller describes it: by the file that they uploaded, or by name and digest of a file that was seen elsewhere.
 *
 * @param kind     what paper it is, as the programme calls it, such as unit-proof
 * @param file     id of the uploaded file, which gives name and digest; or
 * @param fileName name of its file
 * @param sha256   SHA-256 of the file, 64 hexadecimal digits
 */
@Schema(name = "PaperDescription", description = "一份材料：已上传的文件，或别处所见文件的名称和摘要 · a paper: an uploaded file, or name and digest of one that was seen elsewhere")
public record PaperRequest(
        @Schema(description = "材料的种类，按制度文件所称 · what paper it is, as the programme calls it", example = "unit-proof", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String kind,
        @Schema(description = "已上传文件的编号；填写后不再填名称和摘要 · id of the uploaded file, which gives name and digest")
        @Nullable UUID file,
        @Schema(description = "文件名 · name of the file", example = "任命文件.pdf") @Nullable String fileName,
        @Schema(description = "文件的 SHA-256 摘要，64 位十六进制 · SHA-256 of the file, 64 hexadecimal digits", example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Nullable String sha256) {

    /**
     * Checks the description and returns the paper.
     *
     * @param field   name of the field in which the description stands, by which faults name its parts
     * @param uploads the files that the caller may attach
     * @throws InvalidInput with every fault
     */
    public Paper checked(String field, UploadedFiles uploads) {
        return InvalidInput.naming(part -> field + "." + part, () -> paper(uploads));
    }

    private Paper paper(UploadedFiles uploads) {
        if (file == null) {
            return Paper.of(kind, fileName, sha256);
        }
        if (fileName != null || sha256 != null) {
            throw new InvalidInput("file", "file-or-description");
        }
        StoredFile uploaded = uploads.hold(file).orElseThrow(() -> new InvalidInput("file", "file-unknown"));
        return Paper.uploaded(kind, uploaded.id(), uploaded.name(), uploaded.sha256());
    }

    /** All of them, checked; none when nothing was written. */
    public static List<Paper> checked(@Nullable List<PaperRequest> requests, UploadedFiles uploads) {
        List<PaperRequest> all = requests == null ? List.of() : requests;
        return IntStream.range(0, all.size()).mapToObj(i -> all.get(i).checked("papers[" + i + "]", uploads)).toList();
    }
}
