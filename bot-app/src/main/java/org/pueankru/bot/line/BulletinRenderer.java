package org.pueankru.bot.line;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexImage;
import com.linecorp.bot.messaging.model.FlexText;

import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Fact;
import org.pueankru.bot.messaging.OutgoingMessage.Poster;
import org.pueankru.bot.messaging.OutgoingMessage.Tone;
import org.pueankru.bot.messaging.Tap;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws an announcement as a Flex bubble: a coloured band, the poster, what it says, when and
 * where, buttons. Only what LINE 10 shows too.
 */
final class BulletinRenderer {
    private static final int BUTTON_LABEL = 40;
    private static final int TITLE = 300;
    private static final int ROWS = 40;
    private static final String INK = "#1F2933";
    private static final String FAINT = "#5F6B76";

    FlexBubble render(Bulletin bulletin) {
        FlexBubble.Builder bubble =
                new FlexBubble.Builder()
                        .size(FlexBubble.Size.MEGA)
                        .header(band(bulletin))
                        .body(body(bulletin));
        if (bulletin.poster() != null) {
            bubble.hero(hero(bulletin.poster()));
        }
        if (!bulletin.buttons().isEmpty()) {
            bubble.footer(footer(bulletin));
        }
        return bubble.build();
    }

    /** Dark enough for white letters (contrast at least 4.5 : 1). */
    private static String colourOf(Tone tone) {
        return switch (tone) {
            case CALM -> "#06794A";
            case INVITING -> "#6B3FA0";
            case MEETING -> "#1D5FA8";
            case DUE -> "#9A5B00";
            case URGENT -> "#B3261E";
        };
    }

    private static FlexBox band(Bulletin bulletin) {
        FlexText label =
                new FlexText.Builder()
                        .text(Cut.visible(bulletin.label()))
                        .size("sm")
                        .weight(FlexText.Weight.BOLD)
                        .color("#FFFFFF")
                        .wrap(true)
                        .build();
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, List.of(label))
                .backgroundColor(colourOf(bulletin.tone()))
                .paddingAll("md")
                .build();
    }

    private static FlexImage hero(Poster poster) {
        return new FlexImage.Builder(poster.picture())
                .size("full")
                .aspectRatio(poster.width() + ":" + poster.height())
                .aspectMode(FlexImage.AspectMode.COVER)
                .action(Actions.of("ดูภาพ", new Tap.Open(poster.picture())))
                .build();
    }

    private static FlexBox body(Bulletin bulletin) {
        List<FlexComponent> rows = new ArrayList<>();
        rows.add(
                new FlexText.Builder()
                        .text(Cut.visible(Cut.units(bulletin.title(), TITLE)))
                        .size("lg")
                        .weight(FlexText.Weight.BOLD)
                        .color(INK)
                        .wrap(true)
                        .build());
        paragraphs(bulletin.text()).stream().map(BulletinRenderer::paragraph).forEach(rows::add);
        bulletin.facts().stream().map(BulletinRenderer::fact).forEach(rows::add);
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, rows)
                .spacing("md")
                .paddingAll("lg")
                .build();
    }

    /** Each has a row of its own; of very many the last ones share one, for LINE takes 30 KB. */
    private static List<String> paragraphs(List<String> text) {
        List<String> all = text.stream().filter(paragraph -> !paragraph.isBlank()).toList();
        if (all.size() <= ROWS) {
            return all;
        }
        List<String> rows = new ArrayList<>(all.subList(0, ROWS - 1));
        rows.add(String.join("\n", all.subList(ROWS - 1, all.size())));
        return rows;
    }

    private static FlexText paragraph(String text) {
        return new FlexText.Builder().text(text).size("sm").color(INK).wrap(true).build();
    }

    private static FlexBox fact(Fact fact) {
        FlexText name =
                new FlexText.Builder()
                        .text(Cut.visible(fact.name()))
                        .size("xs")
                        .color(FAINT)
                        .flex(2)
                        .build();
        FlexText value =
                new FlexText.Builder()
                        .text(Cut.visible(fact.value()))
                        .size("sm")
                        .color(INK)
                        .wrap(true)
                        .flex(5)
                        .build();
        return new FlexBox.Builder(FlexBox.Layout.BASELINE, List.of(name, value))
                .spacing("sm")
                .build();
    }

    private static FlexBox footer(Bulletin bulletin) {
        List<FlexComponent> rows = new ArrayList<>();
        for (Button button : bulletin.buttons()) {
            FlexButton.Builder drawn =
                    new FlexButton.Builder(
                                    Actions.of(
                                            Cut.graphemes(button.label(), BUTTON_LABEL),
                                            button.tap()))
                            .height(FlexButton.Height.SM);
            rows.add(
                    switch (button.weight()) {
                        case PRIMARY ->
                                drawn.style(FlexButton.Style.PRIMARY)
                                        .color(colourOf(bulletin.tone()))
                                        .build();
                        case CHOICE ->
                                drawn.style(FlexButton.Style.SECONDARY).color("#E6EBEF").build();
                        case QUIET, FAINT ->
                                drawn.style(FlexButton.Style.LINK)
                                        .color(colourOf(bulletin.tone()))
                                        .build();
                    });
        }
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, rows)
                .spacing("sm")
                .paddingAll("md")
                .build();
    }
}
