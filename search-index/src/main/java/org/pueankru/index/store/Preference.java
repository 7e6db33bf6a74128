package org.pueankru.index.store;

import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.MediaType;
import org.pueankru.index.query.TextQuery;

import java.util.EnumSet;
import java.util.Set;

/**
 * What makes one of two items that have the same of a text the better answer, as a share of the
 * score: a grade that is close to what was asked for, a form that was named, use and freshness.
 * Small beside the text.
 */
final class Preference {
    /** For an item that is for just the grades asked for. */
    private static final float GRADE = 0.15f;

    /** For an item that is for the grades beside those, in the same stage. */
    private static final float STAGE = 0.05f;

    /** For a media type that the named form mostly has. */
    private static final float FORM = 0.15f;

    /** For a media type that an unwanted form mostly has. */
    private static final float UNWANTED_FORM = -0.3f;

    /** For the item of the catalogue that is used most and newest. */
    private static final float STANDING = 0.05f;

    private final Snapshot snapshot;
    private final Filters asked;
    private final Set<Grade> besideAsked;
    private final FacetBits.Test formed;
    private final FacetBits.Test unwanted;
    private final boolean anyForm;
    private final boolean anyUnwanted;

    /**
     * @param asked what was asked for, before anything was given up
     * @param forms the media types that come first
     */
    Preference(Snapshot snapshot, Filters asked, Set<MediaType> forms) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.besideAsked = EnumSet.noneOf(Grade.class);
        asked.grades().forEach(grade -> besideAsked.addAll(grade.neighboursInStage()));
        this.formed = snapshot.facets().test(Filters.NONE.withMediaTypes(forms));
        this.anyForm = !forms.isEmpty();
        Set<MediaType> unwantedForms =
                asked.excluded().words().isEmpty()
                        ? Set.of()
                        : TextQuery.of(String.join(" ", asked.excluded().words())).types();
        this.unwanted = snapshot.facets().test(Filters.NONE.withMediaTypes(unwantedForms));
        this.anyUnwanted = !unwantedForms.isEmpty();
    }

    float grade(int document) {
        if (asked.grades().isEmpty()) {
            return 0;
        }
        float same = snapshot.facets().closeness(document, asked.grades());
        return same > 0 ? GRADE * same : STAGE * snapshot.facets().closeness(document, besideAsked);
    }

    float form(int document) {
        float form = anyForm && formed.passes(document) ? FORM : 0;
        return anyUnwanted && unwanted.passes(document) ? form + UNWANTED_FORM : form;
    }

    float standing(int document) {
        return STANDING * snapshot.columns().standing(document);
    }

    /** The score of an item whose text scores so much; without text the preference alone. */
    float applied(int document, float text) {
        float preference = grade(document) + form(document) + standing(document);
        return text * (1 + preference) + preference;
    }
}
