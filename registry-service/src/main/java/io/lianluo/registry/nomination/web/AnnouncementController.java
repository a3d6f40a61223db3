package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.Nominations.AnnouncedBefore;
import io.lianluo.web.Cursor;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/announcements")
class AnnouncementController {

    private final Nominations nominations;

    AnnouncementController(Nominations nominations) {
        this.nominations = nominations;
    }

    /** The notices of a programme, the latest first: what was made public is for everybody. */
    @GetMapping
    Page<AnnouncementView> list(@RequestParam String programme, Paging paging) {
        AnnouncedBefore before = paging.after(keys -> new AnnouncedBefore(LocalDate.parse(keys.get(0)), keys.get(1)));
        List<Nomination> found = nominations.announced(programme, before, paging.limit() + 1);
        return Page.of(found.stream().map(AnnouncementView::of).toList(), paging.limit(),
                notice -> Cursor.encode(notice.date().toString(), notice.nominationId()));
    }
}
