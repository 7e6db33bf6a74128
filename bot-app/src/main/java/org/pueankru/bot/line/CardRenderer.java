package org.pueankru.bot.line;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexImage;
import com.linecorp.bot.messaging.model.FlexText;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a card as a Flex bubble that old LINE versions show too: size kilo, no size or property
 * that came after LINE 10, text sizes by keyword so that they follow the phone's setting.
 */
final class CardRenderer {
    private static final int BUTTON_LABEL = 40;
    private static final String ACCENT = "#06794A";
    private static final String INK = "#1F2933";
    private static final String TINT = "#DDEFE7";
    private static final String FAINT = "#5F6B76";

    FlexBubble render(Card card) {
        FlexBubble.Builder bubble =
                new FlexBubble.Builder().size(FlexBubble.Size.KILO).body(body(card));
        if (card.picture() != null) {
            bubble.hero(hero(card.picture(), card));
        }
        if (!card.buttons().isEmpty()) {
            bubble.footer(footer(card.buttons()));
        }
        return bubble.build();
    }

    private static FlexImage hero(URI picture, Card card) {
        FlexImage.Builder image =
                new FlexImage.Builder(picture)
                        .size("full")
                        .aspectRatio("20:13")
                        .aspectMode(FlexImage.AspectMode.COVER);
        if (card.onPicture() != null) {
            image.action(Actions.of(Cut.graphemes(card.title(), BUTTON_LABEL), card.onPicture()));
        }
        return image.build();
    }

    private static FlexBox body(Card card) {
        List<FlexComponent> rows = new ArrayList<>();
        if (card.badge() != null && !card.badge().isBlank()) {
            rows.add(
                    new FlexText.Builder()
                            .text(card.badge())
                            .size("xs")
                            .weight(FlexText.Weight.BOLD)
                            .color(ACCENT)
                            .build());
        }
        rows.add(
                new FlexText.Builder()
                        .text(Cut.visible(card.title()))
                        .size("md")
                        .weight(FlexText.Weight.BOLD)
                        .color(INK)
                        .wrap(true)
                        .maxLines(3)
                        .build());
        card.facts().stream()
                .filter(fact -> !fact.isBlank())
                .map(CardRenderer::fact)
                .forEach(rows::add);
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, rows)
                .spacing("xs")
                .paddingAll("lg")
                .build();
    }

    private static FlexText fact(String text) {
        return new FlexText.Builder()
                .text(text)
                .size("xs")
                .color(FAINT)
                .wrap(true)
                .maxLines(2)
                .build();
    }

    private static FlexBox footer(List<Button> buttons) {
        List<FlexComponent> rows = new ArrayList<>();
        List<FlexComponent> quiet = new ArrayList<>();
        List<FlexComponent> faint = new ArrayList<>();
        for (Button button : buttons) {
            switch (button.weight()) {
                case PRIMARY -> rows.add(button(button, FlexButton.Style.PRIMARY, ACCENT));
                case QUIET -> quiet.add(button(button, FlexButton.Style.LINK, ACCENT));
                case CHOICE -> rows.add(choice(button));
                case FAINT -> faint.add(faint(button));
            }
        }
        if (!quiet.isEmpty()) {
            rows.add(new FlexBox.Builder(FlexBox.Layout.HORIZONTAL, quiet).build());
        }
        rows.addAll(faint);
        boolean ofChoices =
                buttons.stream().anyMatch(button -> button.weight() == Card.Weight.CHOICE);
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, rows)
                .spacing(ofChoices ? "sm" : "xs")
                .paddingAll(ofChoices ? "md" : "sm")
                .build();
    }

    private static FlexButton choice(Button button) {
        return new FlexButton.Builder(
                        Actions.of(Cut.graphemes(button.label(), BUTTON_LABEL), button.tap()))
                .style(FlexButton.Style.SECONDARY)
                .color(TINT)
                .height(FlexButton.Height.MD)
                .build();
    }

    /** Small to the eye, but with room around it for a thumb. */
    private static FlexBox faint(Button button) {
        String label = Cut.graphemes(button.label(), BUTTON_LABEL);
        FlexText text =
                new FlexText.Builder()
                        .text(label)
                        .size("xs")
                        .color(FAINT)
                        .align(FlexText.Align.CENTER)
                        .build();
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, List.of(text))
                .paddingAll("sm")
                .action(Actions.of(label, button.tap()))
                .build();
    }

    private static FlexButton button(
            Button button, FlexButton.Style style, @Nullable String color) {
        return new FlexButton.Builder(
                        Actions.of(Cut.graphemes(button.label(), BUTTON_LABEL), button.tap()))
                .style(style)
                .color(color)
                .height(FlexButton.Height.SM)
                .build();
    }
}
