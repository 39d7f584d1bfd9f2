<?xml version="1.0" encoding="utf-8"?>
<!--
  What core/list.c makes of a table of columns and a table of filters (xslt/models/list.rng): a page with
  <list> and no mode="main" of its own has its title as heading, the button that makes one more, mode="lead"
  if it has something to say, and the list.

  list             filters, count, table and pages; or what to do when nothing is there
  mode="cell"      of an element of a row: its text, unless a page says otherwise
  mode="blank"     of a column whose row has no such element: nothing, unless a page says otherwise
  mode="headline"  the heading and the button, for a page with a main part of its own
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="page[list/@name]" mode="main">
    <xsl:apply-templates select="list" mode="headline"/>
    <xsl:apply-templates select="." mode="lead"/>
    <xsl:apply-templates select="list"/>
  </xsl:template>

  <xsl:template match="page" mode="lead"/>

  <xsl:template match="list" mode="headline">
    <div class="dps-headline">
      <h1 class="govuk-heading-l"><xsl:apply-templates select=".." mode="title"/></h1>
      <xsl:apply-templates select="act[../count > 0 or ../on]"/>
    </div>
  </xsl:template>

  <xsl:template match="list/act">
    <div class="govuk-button-group"><a href="{@href}" role="button" draggable="false" class="govuk-button" data-module="govuk-button"><xsl:value-of select="label"/></a></div>
  </xsl:template>

  <!-- Filters beside the rows, where there is something to filter. -->
  <xsl:template match="list[@name]">
    <xsl:choose>
      <xsl:when test="filter and (count > 0 or on or filter/wrong or usual)">
        <div class="dps-split">
          <xsl:apply-templates select="." mode="filters"/>
          <div><xsl:apply-templates select="." mode="found"/></div>
        </div>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="found"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="list" mode="found">
    <xsl:choose>
      <xsl:when test="count > 0">
        <xsl:apply-templates select="." mode="count"/>
        <xsl:apply-templates select="." mode="table"/>
        <xsl:apply-templates select="." mode="pages"/>
      </xsl:when>
      <xsl:when test="on"><xsl:apply-templates select="." mode="none-match"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="nothing"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ how many ============ -->

  <!-- "21 to 40 of 86 live referrals", and the file. -->
  <xsl:template match="list" mode="count">
    <div class="dps-headline dps-list-count">
      <p class="govuk-body">
        <xsl:if test="pages > 1"><strong><xsl:value-of select="first"/> to <xsl:value-of select="last"/></strong> of </xsl:if>
        <strong><xsl:apply-templates select="." mode="many"/></strong>
        <xsl:apply-templates select="usual"/>
      </p>
      <p class="govuk-body dps-small">
        <a class="govuk-link"><xsl:attribute name="href"><xsl:apply-templates select="." mode="address"/><xsl:if test="sort">sort=<xsl:value-of select="sort"/>&amp;</xsl:if>as=csv</xsl:attribute>Download <xsl:if test="count > 1">all <xsl:value-of select="count"/></xsl:if> (CSV)</a>
      </p>
    </div>
  </xsl:template>

  <xsl:template match="list" mode="many">
    <xsl:value-of select="count"/>
    <xsl:text> </xsl:text>
    <xsl:if test="usual/on = 1"><xsl:value-of select="usual/label"/><xsl:text> </xsl:text></xsl:if>
    <xsl:choose>
      <xsl:when test="count = 1"><xsl:value-of select="one"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="many"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="list/usual">
    <xsl:text>. </xsl:text>
    <a class="govuk-link" href="{../path}?{other}">
      <xsl:choose>
        <xsl:when test="on = 1">Show all</xsl:when>
        <xsl:otherwise>Show only <xsl:value-of select="label"/></xsl:otherwise>
      </xsl:choose>
      <span class="govuk-visually-hidden"><xsl:text> </xsl:text><xsl:value-of select="../many"/></span>
    </a>
  </xsl:template>

  <!-- ============ the table; on a phone a card for each row ============ -->

  <xsl:template match="list" mode="table">
    <div class="dps-scroll">
      <table class="govuk-table dps-dense dps-list">
        <caption class="govuk-table__caption govuk-visually-hidden" id="{@name}"><xsl:apply-templates select="many" mode="plain"/></caption>
        <thead><tr><xsl:apply-templates select="column" mode="heading"/></tr></thead>
        <tbody><xsl:apply-templates select="row" mode="row"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="column" mode="heading">
    <th scope="col">
      <xsl:apply-templates select="." mode="look"/>
      <xsl:if test="@order"><xsl:attribute name="aria-sort"><xsl:value-of select="@order"/></xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="@sort">
          <a class="govuk-link dps-sort">
            <xsl:attribute name="href"><xsl:apply-templates select=".." mode="address"/>sort=<xsl:value-of select="@sort"/></xsl:attribute>
            <xsl:value-of select="@label"/>
            <xsl:if test="@order"><xsl:text> </xsl:text><span aria-hidden="true"><xsl:choose><xsl:when test="@order = 'ascending'">▲</xsl:when><xsl:otherwise>▼</xsl:otherwise></xsl:choose></span></xsl:if>
          </a>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="@label"/></xsl:otherwise>
      </xsl:choose>
    </th>
  </xsl:template>

  <xsl:template match="column" mode="look">
    <xsl:if test="@number or @wide">
      <xsl:attribute name="class">
        <xsl:if test="@number">dps-number</xsl:if>
        <xsl:if test="@wide"> dps-list__wide</xsl:if>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="row" mode="row">
    <tr><xsl:apply-templates select="../column" mode="cells"><xsl:with-param name="row" select="."/></xsl:apply-templates></tr>
  </xsl:template>

  <xsl:template match="column" mode="cells">
    <xsl:param name="row"/>
    <xsl:variable name="inside">
      <xsl:apply-templates select="." mode="value"><xsl:with-param name="row" select="$row"/></xsl:apply-templates>
      <xsl:for-each select="column">
        <xsl:variable name="under"><xsl:apply-templates select="." mode="value"><xsl:with-param name="row" select="$row"/></xsl:apply-templates></xsl:variable>
        <xsl:if test="string($under)"><div class="dps-quiet"><xsl:copy-of select="$under"/></div></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@head">
        <th scope="row"><xsl:apply-templates select="." mode="look"/><xsl:copy-of select="$inside"/></th>
      </xsl:when>
      <xsl:otherwise>
        <td data-label="{@label}">
          <xsl:apply-templates select="." mode="look"/>
          <xsl:if test="string($inside)"><div><xsl:copy-of select="$inside"/></div></xsl:if>
        </td>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="column" mode="value">
    <xsl:param name="row"/>
    <xsl:variable name="value" select="$row/*[name() = current()/@name]"/>
    <xsl:choose>
      <xsl:when test="not($value)"><xsl:apply-templates select="." mode="blank"><xsl:with-param name="row" select="$row"/></xsl:apply-templates></xsl:when>
      <xsl:when test="@link">
        <a class="govuk-link" href="{@link}{$row/id}"><xsl:apply-templates select="$value" mode="cell"/></a>
      </xsl:when>
      <xsl:when test="@tag">
        <xsl:call-template name="tag">
          <xsl:with-param name="colour"><xsl:apply-templates select="$value" mode="colour"/></xsl:with-param>
          <xsl:with-param name="text"><xsl:apply-templates select="$value" mode="cell"/></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="$value" mode="cell"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="cell"><xsl:apply-templates select="." mode="value"/></xsl:template>
  <xsl:template match="column" mode="blank"/>

  <!-- ============ nothing found ============ -->

  <!-- Which filter to drop, and what that finds. -->
  <xsl:template match="list" mode="none-match">
    <h2 class="govuk-heading-m">No <xsl:value-of select="many"/> match</h2>
    <xsl:if test="on[finds > 0] and count(on) > 1">
      <p class="govuk-body">Without one of the filters you would see:</p>
      <ul class="govuk-list govuk-list--spaced">
        <xsl:for-each select="on[finds > 0]">
          <li><a class="govuk-link" href="{../path}?{without}"><xsl:value-of select="finds"/><span class="govuk-visually-hidden"><xsl:text> </xsl:text><xsl:choose><xsl:when test="finds = 1"><xsl:value-of select="../one"/></xsl:when><xsl:otherwise><xsl:value-of select="../many"/></xsl:otherwise></xsl:choose></span></a> without “<xsl:value-of select="label"/>”</li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <p class="govuk-body"><a class="govuk-link" href="{path}">Clear <xsl:choose><xsl:when test="count(on) > 1">all filters</xsl:when><xsl:otherwise>the filter</xsl:otherwise></xsl:choose></a></p>
  </xsl:template>

  <xsl:template match="list" mode="nothing">
    <xsl:choose>
      <xsl:when test="usual/on = 1">
        <p class="govuk-body">No <xsl:value-of select="usual/label"/><xsl:text> </xsl:text><xsl:value-of select="many"/><xsl:apply-templates select="usual"/></p>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body"><xsl:value-of select="nothing"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="act"/>
  </xsl:template>

  <!-- ============ filters ============ -->

  <xsl:template match="list" mode="filters">
    <details class="dps-filter">
      <xsl:if test="filter/wrong"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary>Filter and sort<xsl:if test="on">: <xsl:value-of select="count(on)"/> on</xsl:if></summary>
      <form action="{path}" method="get">
        <h2 class="govuk-heading-s govuk-!-margin-bottom-2">Filter</h2>
        <xsl:if test="on">
          <p class="govuk-body dps-small govuk-!-margin-bottom-1" id="{@name}-on">On now: select to remove</p>
          <ul class="dps-chips" aria-labelledby="{@name}-on">
            <xsl:for-each select="on">
              <li>
                <a class="govuk-link" href="{../path}?{without}">
                  <span class="govuk-visually-hidden">Remove <xsl:value-of select="filter"/>: </span>
                  <xsl:value-of select="label"/><xsl:text> </xsl:text><span aria-hidden="true">✕</span>
                </a>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:if>
        <xsl:apply-templates select="filter" mode="question"/>
        <xsl:apply-templates select="." mode="sorts"/>
        <div class="govuk-button-group govuk-!-margin-bottom-0">
          <button type="submit" class="govuk-button" data-module="govuk-button">Apply</button>
          <xsl:if test="on"><a class="govuk-link" href="{path}">Clear</a></xsl:if>
        </div>
      </form>
    </details>
  </xsl:template>

  <!-- The headings sort on a desktop; a phone has no headings. Either way a new filter keeps the order. -->
  <xsl:template match="list" mode="sorts">
    <xsl:if test="column[@sort]">
      <div class="govuk-form-group dps-phone">
        <label class="govuk-label govuk-label--s" for="{@name}-sort">Sort by</label>
        <select class="govuk-select" id="{@name}-sort" name="sort">
          <xsl:if test="not(column[@order])"><option value="">As it comes</option></xsl:if>
          <xsl:for-each select="column[@sort]">
            <option value="{@name}"><xsl:if test="@order = 'ascending'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="@label"/></option>
            <option value="-{@name}"><xsl:if test="@order = 'descending'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="@label"/>, last first</option>
          </xsl:for-each>
        </select>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="filter" mode="hint">
    <xsl:if test="hint"><div class="govuk-hint dps-small" id="{../@name}-{@name}-hint"><xsl:value-of select="hint"/></div></xsl:if>
  </xsl:template>

  <xsl:template match="filter" mode="described">
    <xsl:if test="hint"><xsl:attribute name="aria-describedby"><xsl:value-of select="concat(../@name, '-', @name, '-hint')"/></xsl:attribute></xsl:if>
  </xsl:template>

  <xsl:template match="filter[@widget = 'text']" mode="question">
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="{../@name}-{@name}"><xsl:value-of select="label"/></label>
      <xsl:apply-templates select="." mode="hint"/>
      <input class="govuk-input" id="{../@name}-{@name}" name="{@name}" type="text" maxlength="100" spellcheck="false" value="{value}">
        <xsl:apply-templates select="." mode="described"/>
      </input>
    </div>
  </xsl:template>

  <xsl:template match="filter[@widget = 'one']" mode="question">
    <xsl:if test="option">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="{../@name}-{@name}"><xsl:value-of select="label"/></label>
        <xsl:apply-templates select="." mode="hint"/>
        <select class="govuk-select" id="{../@name}-{@name}" name="{@name}">
          <xsl:apply-templates select="." mode="described"/>
          <option value="">Any</option>
          <xsl:for-each select="option">
            <option value="{@value}"><xsl:if test="@checked"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="label"/></option>
          </xsl:for-each>
        </select>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="filter[@widget = 'many']" mode="question">
    <xsl:if test="option">
      <div class="govuk-form-group">
        <fieldset class="govuk-fieldset">
          <xsl:apply-templates select="." mode="described"/>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s"><xsl:value-of select="label"/></legend>
          <xsl:apply-templates select="." mode="hint"/>
          <xsl:if test="all"><input type="hidden" name="{@name}" value="all"/></xsl:if>
          <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
            <xsl:for-each select="option">
              <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" id="{../../@name}-{../@name}-{position()}" name="{../@name}" type="checkbox" value="{@value}"><xsl:copy-of select="@checked"/></input>
                <label class="govuk-label govuk-checkboxes__label" for="{../../@name}-{../@name}-{position()}"><xsl:value-of select="label"/></label>
              </div>
            </xsl:for-each>
          </div>
        </fieldset>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="filter[@widget = 'days']" mode="question">
    <xsl:variable name="id" select="concat(../@name, '-', @name)"/>
    <div>
      <xsl:attribute name="class">govuk-form-group<xsl:if test="wrong"> govuk-form-group--error</xsl:if></xsl:attribute>
      <fieldset class="govuk-fieldset" aria-describedby="{$id}-hint">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s"><xsl:value-of select="label"/></legend>
        <div class="govuk-hint dps-small" id="{$id}-hint">For example, 27/3/2027</div>
        <xsl:if test="wrong">
          <p class="govuk-error-message"><span class="govuk-visually-hidden">Error: </span>“<xsl:value-of select="wrong"/>” is not a day</p>
        </xsl:if>
        <div class="dps-from-to">
          <xsl:apply-templates select="." mode="end"><xsl:with-param name="end">from</xsl:with-param><xsl:with-param name="label">From</xsl:with-param><xsl:with-param name="day" select="from"/></xsl:apply-templates>
          <xsl:apply-templates select="." mode="end"><xsl:with-param name="end">to</xsl:with-param><xsl:with-param name="label">To</xsl:with-param><xsl:with-param name="day" select="to"/></xsl:apply-templates>
        </div>
      </fieldset>
    </div>
  </xsl:template>

  <xsl:template match="filter" mode="end">
    <xsl:param name="end"/>
    <xsl:param name="label"/>
    <xsl:param name="day"/>
    <div>
      <label class="govuk-label dps-small" for="{../@name}-{@name}-{$end}"><xsl:value-of select="$label"/></label>
      <input class="govuk-input" id="{../@name}-{@name}-{$end}" name="{@name}_{$end}" type="text" maxlength="10" inputmode="numeric">
        <xsl:attribute name="value">
          <xsl:if test="$day"><xsl:value-of select="concat(number(substring($day, 9, 2)), '/', number(substring($day, 6, 2)), '/', substring($day, 1, 4))"/></xsl:if>
        </xsl:attribute>
      </input>
    </div>
  </xsl:template>

  <!-- ============ pages ============ -->

  <!-- The address of this list, ready for one more parameter. -->
  <xsl:template match="list" mode="address">
    <xsl:value-of select="path"/>
    <xsl:text>?</xsl:text>
    <xsl:if test="string(query)"><xsl:value-of select="query"/>&amp;</xsl:if>
  </xsl:template>

  <xsl:template match="list" mode="pages">
    <xsl:if test="pages > 1">
      <nav class="govuk-pagination" aria-label="Pagination">
        <xsl:if test="page > 1">
          <div class="govuk-pagination__prev">
            <a class="govuk-link govuk-pagination__link" rel="prev">
              <xsl:apply-templates select="." mode="page"><xsl:with-param name="page" select="page - 1"/></xsl:apply-templates>
              <svg class="govuk-pagination__icon govuk-pagination__icon--prev" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"/></svg>
              <span class="govuk-pagination__link-title">Previous<span class="govuk-visually-hidden"> page</span></span>
            </a>
          </div>
        </xsl:if>
        <ul class="govuk-pagination__list">
          <xsl:call-template name="page-numbers"><xsl:with-param name="number" select="1"/></xsl:call-template>
        </ul>
        <xsl:if test="page &lt; pages">
          <div class="govuk-pagination__next">
            <a class="govuk-link govuk-pagination__link" rel="next">
              <xsl:apply-templates select="." mode="page"><xsl:with-param name="page" select="page + 1"/></xsl:apply-templates>
              <span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span>
              <svg class="govuk-pagination__icon govuk-pagination__icon--next" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"/></svg>
            </a>
          </div>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="list" mode="page">
    <xsl:param name="page"/>
    <xsl:attribute name="href">
      <xsl:apply-templates select="." mode="address"/>
      <xsl:if test="string(sort)">sort=<xsl:value-of select="sort"/>&amp;</xsl:if>
      <xsl:text>page=</xsl:text><xsl:value-of select="$page"/>
    </xsl:attribute>
  </xsl:template>

  <!-- First, last and those about the current page; what lies between is three dots. -->
  <xsl:template name="page-numbers">
    <xsl:param name="number"/>
    <xsl:variable name="apart" select="$number - page"/>
    <xsl:if test="$number &lt;= pages">
      <xsl:choose>
        <xsl:when test="$number = 1 or $number = pages or ($apart >= -1 and $apart &lt;= 1)">
          <li>
            <xsl:attribute name="class">
              <xsl:text>govuk-pagination__item</xsl:text>
              <xsl:if test="$apart = 0"> govuk-pagination__item--current</xsl:if>
            </xsl:attribute>
            <a class="govuk-link govuk-pagination__link" aria-label="Page {$number}">
              <xsl:if test="$apart = 0"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
              <xsl:apply-templates select="." mode="page"><xsl:with-param name="page" select="$number"/></xsl:apply-templates>
              <xsl:value-of select="$number"/>
            </a>
          </li>
        </xsl:when>
        <xsl:when test="$apart = -2 or $apart = 2">
          <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
        </xsl:when>
      </xsl:choose>
      <xsl:call-template name="page-numbers"><xsl:with-param name="number" select="$number + 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
