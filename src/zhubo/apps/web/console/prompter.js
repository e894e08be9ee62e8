/** Large lines for the host: a script to read out, and what to read out or to paste where the platform takes no replies from programs. */
import { html, nothing } from "../vendor/lit.js";
import { icon } from "../lib/icons.js";
import { t } from "../lib/words.js";
import { corrections } from "./reviews.js";
import { scriptLine } from "./scripts.js";
import { byHand } from "./state.js";

/** @param {import("./state.js").State} state @returns {any} the act on the line, if any: what is to be posted next, else what was answered or suggested last */
export const prompt = (state) => (byHand(state) ? state.prompts[0] : [...state.feed].reverse().find(({ item, data }) => item === "act" && data.text && !data.private && (data.status === "sent" || data.reason === "suggest"))?.data);

/**
 * @param {import("./state.js").State} state
 * @param {import("./scripts.js").Doing & {posted: (id: string, outcome: "done" | "failed") => void}} doing
 * @returns {unknown}
 */
export function prompter(state, doing) {
  const answers = byHand(state) || state.prompter;
  if (!answers && !state.line) return nothing;
  const wrong = corrections(state)[0];
  return html`
    <section class="prompter" aria-label=${t("prompter.title")}>
      ${wrong ? html`<div class="line correct" role="alert"><p class="asked">${icon("alert")}${t("prompter.correct", { said: wrong.said ?? "" })}</p><p class="words" lang=${wrong.language}>${wrong.text || wrong.known}</p></div>` : nothing}
      ${scriptLine(state, doing)}
      ${answers ? answerLine(state, doing) : nothing}
    </section>`;
}

/** @param {import("./state.js").State} state @param {Parameters<typeof prompter>[1]} doing */
function answerLine(state, doing) {
  const act = prompt(state);
  const question = act && state.comments.get(act.to?.[0]);
  return html`
      <div class="line">
        <p class="asked">${icon("megaphone")}${t("prompter.title")}${question ? html` · <b>@<bdi>${question.name || t("chat.guest")}</bdi></b> <bdi>${question.text}</bdi>` : nothing}${byHand(state) && state.prompts.length > 1 ? html` <span class="tag amber">${t("prompter.more", { n: state.prompts.length - 1 })}</span>` : nothing}</p>
        <p class="words" lang=${act?.language ?? nothing}>${act?.text ?? t("prompter.empty")}</p>
      </div>
      ${act ? html`
        <div class="buttons">
          <button type="button" class="primary" @click=${() => doing.copy(act.text)}>${icon("copy")}${t("copy")}<kbd>C</kbd></button>
          ${byHand(state) ? html`
            <button type="button" @click=${() => doing.posted(act.id, "done")}>${icon("check")}${t("prompter.posted")}<kbd>P</kbd></button>
            <button type="button" class="quiet" @click=${() => doing.posted(act.id, "failed")}>${t("prompter.skip")}</button>` : nothing}
        </div>` : nothing}`;
}
