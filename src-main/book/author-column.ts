/** @file The author of a page as SQL reads it. */

/** A parent who lies in the drawer is read under the name they had in the book; whoever is in the book stays a parent. */
export const AUTHOR = `coalesce(
  (SELECT json_object('name', coalesce(nullif(parents.name, ''), parents.called))
     FROM parents
    WHERE parents.id = pages.author ->> '$.parent' AND parents.removed_at IS NOT NULL
      AND (parents.name <> '' OR parents.called <> '')),
  pages.author) AS author`
