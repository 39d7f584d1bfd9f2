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
    <div class="govuk-button-group"><xsl:call-template name="button"><xsl:with-param name="href" select="@href"/><xsl:with-param name="text" select="string(label)"/></xsl:call-template></div>
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
        <xsl:if test="pages > 1"><strong><xsl:value-of select="format-number(first, '#,##0')"/> to <xsl:value-of select="format-number(last, '#,##0')"/></strong> of </xsl:if>
        <strong><xsl:apply-templates select="." mode="many"/></strong>
        <xsl:apply-templates select="usual"/>
      </p>
      <p class="govuk-body dps-small dps-noprint">
        <a class="govuk-link"><xsl:attribute name="href"><xsl:apply-templates select="." mode="address"/><xsl:if test="sort">sort=<xsl:value-of select="sort"/>&amp;</xsl:if>as=csv</xsl:attribute>Download <xsl:if test="count > 1">all <xsl:value-of select="format-number(count, '#,##0')"/></xsl:if> (CSV)</a>
      </p>
    </div>
  </xsl:template>

  <xsl:template match="list" mode="many">
    <xsl:value-of select="format-number(count, '#,##0')"/>
    <xsl:text> </xsl:text>
    <xsl:if test="usual/on = 1"><xsl:value-of select="usual/label"/><xsl:text> </xsl:text></xsl:if>
    <xsl:choose>
      <xsl:when test="count = 1"><xsl:value-of select="one"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="many"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="list/usual">
    <span class="dps-noprint">. </span>
    <a class="govuk-link dps-noprint" href="{../path}?{other}">
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
  <xsl:template match="row/reference | row/number" mode="cell"><span class="dps-nowrap"><xsl:value-of select="."/></span></xsl:template>
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
          <xsl:call-template name="button">
            <xsl:with-param name="text">Apply</xsl:with-param>
          </xsl:call-template>
          <xsl:if test="on"><a class="govuk-link" href="{path}">Clear</a></xsl:if>
        </div>
      </form>
    </details>
  </xsl:template>

  <!-- The headings sort on a desktop; a phone has no headings. Either way a new filter keeps the order. -->
  <xsl:template match="list" mode="sorts">
    <xsl:if test="column[@sort]">
      <xsl:call-template name="question">
        <xsl:with-param name="id" select="concat(@name, '-sort')"/>
        <xsl:with-param name="label">Sort by</xsl:with-param>
        <xsl:with-param name="label-class">govuk-label--s</xsl:with-param>
        <xsl:with-param name="class">dps-phone</xsl:with-param>
        <xsl:with-param name="body">
          <xsl:call-template name="select">
            <xsl:with-param name="id" select="concat(@name, '-sort')"/>
            <xsl:with-param name="name">sort</xsl:with-param>
            <xsl:with-param name="options">
              <xsl:if test="not(column[@order])"><option value="">As it comes</option></xsl:if>
              <xsl:for-each select="column[@sort]">
                <xsl:call-template name="select-option"><xsl:with-param name="value" select="@name"/><xsl:with-param name="text" select="@label"/><xsl:with-param name="selected" select="@order = 'ascending'"/></xsl:call-template>
                <xsl:call-template name="select-option"><xsl:with-param name="value" select="concat('-', @name)"/><xsl:with-param name="text" select="concat(@label, ', last first')"/><xsl:with-param name="selected" select="@order = 'descending'"/></xsl:call-template>
              </xsl:for-each>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="filter[@widget = 'text']" mode="question">
    <xsl:variable name="id" select="concat(../@name, '-', @name)"/>
    <xsl:call-template name="question">
      <xsl:with-param name="id" select="$id"/>
      <xsl:with-param name="label" select="string(label)"/>
      <xsl:with-param name="label-class">govuk-label--s</xsl:with-param>
      <xsl:with-param name="hint" select="string(hint)"/>
      <xsl:with-param name="body">
        <xsl:call-template name="input">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="name" select="@name"/>
          <xsl:with-param name="value" select="value"/>
          <xsl:with-param name="spellcheck">false</xsl:with-param>
          <xsl:with-param name="described"><xsl:if test="hint"><xsl:value-of select="$id"/>-hint</xsl:if></xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="filter[@widget = 'one'][option]" mode="question">
    <xsl:variable name="id" select="concat(../@name, '-', @name)"/>
    <xsl:call-template name="question">
      <xsl:with-param name="id" select="$id"/>
      <xsl:with-param name="label" select="string(label)"/>
      <xsl:with-param name="label-class">govuk-label--s</xsl:with-param>
      <xsl:with-param name="hint" select="string(hint)"/>
      <xsl:with-param name="body">
        <xsl:call-template name="select">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="name" select="@name"/>
          <xsl:with-param name="described"><xsl:if test="hint"><xsl:value-of select="$id"/>-hint</xsl:if></xsl:with-param>
          <xsl:with-param name="options">
            <option value="">Any</option>
            <xsl:for-each select="option">
              <xsl:call-template name="select-option">
                <xsl:with-param name="value" select="@value"/>
                <xsl:with-param name="text" select="label"/>
                <xsl:with-param name="selected" select="@checked"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="filter[@widget = 'many'][option]" mode="question">
    <xsl:call-template name="questions">
      <xsl:with-param name="id" select="concat(../@name, '-', @name)"/>
      <xsl:with-param name="legend" select="string(label)"/>
      <xsl:with-param name="legend-class">govuk-fieldset__legend--s</xsl:with-param>
      <xsl:with-param name="hint" select="string(hint)"/>
      <xsl:with-param name="body">
        <xsl:if test="all"><input type="hidden" name="{@name}" value="all"/></xsl:if>
        <xsl:call-template name="choices">
          <xsl:with-param name="kind">checkboxes</xsl:with-param>
          <xsl:with-param name="class">govuk-checkboxes--small</xsl:with-param>
          <xsl:with-param name="items">
            <xsl:for-each select="option">
              <xsl:call-template name="choice">
                <xsl:with-param name="kind">checkboxes</xsl:with-param>
                <xsl:with-param name="id" select="concat(../../@name, '-', ../@name, '-', position())"/>
                <xsl:with-param name="name" select="../@name"/>
                <xsl:with-param name="value" select="@value"/>
                <xsl:with-param name="label" select="string(label)"/>
                <xsl:with-param name="checked" select="@checked"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="filter[@widget = 'days']" mode="question">
    <xsl:call-template name="questions">
      <xsl:with-param name="id" select="concat(../@name, '-', @name)"/>
      <xsl:with-param name="legend" select="string(label)"/>
      <xsl:with-param name="legend-class">govuk-fieldset__legend--s</xsl:with-param>
      <xsl:with-param name="hint">For example, 27/3/2027</xsl:with-param>
      <xsl:with-param name="error"><xsl:if test="wrong">“<xsl:value-of select="wrong"/>” is not a day</xsl:if></xsl:with-param>
      <xsl:with-param name="body">
        <div class="dps-from-to">
          <xsl:apply-templates select="." mode="end"><xsl:with-param name="end">from</xsl:with-param><xsl:with-param name="label">From</xsl:with-param><xsl:with-param name="day" select="from"/></xsl:apply-templates>
          <xsl:apply-templates select="." mode="end"><xsl:with-param name="end">to</xsl:with-param><xsl:with-param name="label">To</xsl:with-param><xsl:with-param name="day" select="to"/></xsl:apply-templates>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="filter" mode="question"/>

  <xsl:template match="filter" mode="end">
    <xsl:param name="end"/>
    <xsl:param name="label"/>
    <xsl:param name="day"/>
    <xsl:variable name="id" select="concat(../@name, '-', @name, '-', $end)"/>
    <div>
      <label class="govuk-label dps-small" for="{$id}"><xsl:value-of select="$label"/></label>
      <xsl:call-template name="input">
        <xsl:with-param name="id" select="$id"/>
        <xsl:with-param name="name" select="concat(@name, '_', $end)"/>
        <xsl:with-param name="value"><xsl:if test="$day"><xsl:value-of select="concat(number(substring($day, 9, 2)), '/', number(substring($day, 6, 2)), '/', substring($day, 1, 4))"/></xsl:if></xsl:with-param>
      </xsl:call-template>
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
    <xsl:variable name="href">
      <xsl:apply-templates select="." mode="address"/>
      <xsl:if test="string(sort)">sort=<xsl:value-of select="sort"/>&amp;</xsl:if>
      <xsl:text>page=</xsl:text>
    </xsl:variable>
    <xsl:if test="pages > 1">
      <xsl:call-template name="pagination">
        <xsl:with-param name="previous">
          <xsl:if test="page > 1"><xsl:call-template name="page-step"><xsl:with-param name="rel">prev</xsl:with-param><xsl:with-param name="href" select="concat($href, page - 1)"/></xsl:call-template></xsl:if>
        </xsl:with-param>
        <xsl:with-param name="next">
          <xsl:if test="page &lt; pages"><xsl:call-template name="page-step"><xsl:with-param name="rel">next</xsl:with-param><xsl:with-param name="href" select="concat($href, page + 1)"/></xsl:call-template></xsl:if>
        </xsl:with-param>
        <xsl:with-param name="items">
          <xsl:call-template name="page-numbers"><xsl:with-param name="number" select="1"/><xsl:with-param name="href" select="$href"/></xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- First, last and those about the current page; what lies between is three dots. -->
  <xsl:template name="page-numbers">
    <xsl:param name="number"/>
    <xsl:param name="href"/>
    <xsl:variable name="near" select="$number >= page - 1 and $number &lt;= page + 1"/>
    <xsl:if test="$number = 1 or $number = pages or $near">
      <xsl:call-template name="page-item">
        <xsl:with-param name="href" select="concat($href, $number)"/>
        <xsl:with-param name="number" select="$number"/>
        <xsl:with-param name="current" select="$number = page"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$number = page - 2 and $number > 1 or $number = page + 2 and $number &lt; pages"><xsl:call-template name="page-item"/></xsl:if>
    <xsl:choose>
      <xsl:when test="$number = 1 and page > 3"><xsl:call-template name="page-numbers"><xsl:with-param name="number" select="page - 2"/><xsl:with-param name="href" select="$href"/></xsl:call-template></xsl:when>
      <xsl:when test="$number = page + 2 and $number &lt; pages"><xsl:call-template name="page-numbers"><xsl:with-param name="number" select="pages"/><xsl:with-param name="href" select="$href"/></xsl:call-template></xsl:when>
      <xsl:when test="$number &lt; pages"><xsl:call-template name="page-numbers"><xsl:with-param name="number" select="$number + 1"/><xsl:with-param name="href" select="$href"/></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
