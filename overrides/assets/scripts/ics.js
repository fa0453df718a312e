/**
 * A plan as a calendar file (RFC 5545). A day keeps its UID however often it is exported, and SEQUENCE grows, so that
 * a calendar which takes the file again changes its entries instead of adding others.
 */

import { addDays, written } from "./days.js";
import { summary } from "./plan-tasks.js";

const EPOCH = Date.UTC(2026, 0, 1);
const OCTETS = 75;

/**
 * @param {import("./layout.js").Day[]} days @param {string} interview its date
 * @param {string[]} gone dates that an earlier file held and this plan does not
 * @param {{now: Date, site: string}} where `site` is the address of the guide
 */
export function calendarFile(days, interview, gone, { now, site }) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  // In seconds; a clock may be wrong by years, and a number below zero is none.
  const sequence = String(Math.max(0, Math.floor((now.getTime() - EPOCH) / 1000)));
  const owner = site.replace(/^\w+:\/\//, "").replace(/[^a-z0-9.]+/gi, "-").replace(/-$/, "");
  const event = (/** @type {string} */ name, /** @type {string} */ date, /** @type {[string, string][]} */ lines) => [
    ["BEGIN", "VEVENT"], ["UID", `${name}@${owner}`], ["DTSTAMP", stamp], ["SEQUENCE", sequence],
    ["DTSTART;VALUE=DATE", compact(date)], ["DTEND;VALUE=DATE", compact(addDays(date, 1))], ...lines, ["END", "VEVENT"],
  ];
  const page = new URL("plans/my-plan/", site).href;
  const study = days.filter(({ tasks }) => tasks.length).flatMap((day) =>
    event(`day-${day.date}`, day.date, [
      ["SUMMARY", text(`Out Loud ML: ${day.spent} min, ${summary(day)}`)], ["DESCRIPTION", text(description(day))], ["URL", page],
      ["TRANSP", "TRANSPARENT"], ["STATUS", "CONFIRMED"],
    ]));
  const cancelled = gone.flatMap((date) => event(`day-${date}`, date, [["SUMMARY", text("Out Loud ML: no longer planned")], ["STATUS", "CANCELLED"]]));
  const day = event("interview", interview, [["SUMMARY", "Interview"], ["DESCRIPTION", text(`Prepared with ${page}`)], ["STATUS", "CONFIRMED"]]);
  const head = [["BEGIN", "VCALENDAR"], ["VERSION", "2.0"], ["PRODID", "-//Out Loud ML//My plan//EN"], ["CALSCALE", "GREGORIAN"], ["METHOD", "PUBLISH"]];
  const lines = [...head, ...study, ...day, ...cancelled, ["END", "VCALENDAR"]];
  return lines.map((line) => `${folded(line.join(":"))}\r\n`).join("");
}

const compact = (/** @type {string} */ date) => date.replaceAll("-", "");

const text = (/** @type {string} */ value) => value.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

function description(/** @type {import("./layout.js").Day} */ { date, tasks }) {
  const named = tasks.filter(({ what }) => what !== "review").map(({ item, minutes }) => `- ${item.title} (${minutes} min)`);
  const again = tasks.filter(({ what }) => what === "review").map(({ item }) => item.title);
  return [written(date), ...named, ...(again.length ? [`Say again: ${again.join("; ")}`] : [])].join("\n");
}

/** A line in pieces of at most 75 octets; no character is cut. */
function folded(/** @type {string} */ line) {
  const bytes = (/** @type {string} */ part) => new TextEncoder().encode(part).length;
  const pieces = [""];
  for (const sign of line) {
    if (bytes(pieces.at(-1) + sign) > OCTETS - (pieces.length > 1 ? 1 : 0)) pieces.push("");
    pieces[pieces.length - 1] += sign;
  }
  return pieces.join("\r\n ");
}
