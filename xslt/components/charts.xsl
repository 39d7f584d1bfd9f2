<?xml version="1.0" encoding="utf-8"?>
<!--
  Numbers that are drawn. C works out every length and place and gives its drawn form in @text;
  this sheet only copies it. A chart is a table or a list whose middle is drawn.

  chart   what core/chart.h makes (xslt/models/chart.rng); a page gives its caption in mode="caption", of a chart over time
          what its numbers count in mode="unit", and words for labels that are codes in mode="value"
  stack   mode="stack" of <bid><mark><criterion/><points text/><at text="63.54%"/></mark>…</bid>, param "line" where a line is drawn
  key     named template "criteria-key" of <mark>s with weights
  rings   <rings><limit/><place><no/><state/><x text/><y text/></place>…</rings>
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- ============ bars ============ -->

  <!-- Bars are a table whose middle column is drawn; against something, their ends are a frame. -->
  <xsl:template match="chart[@kind = 'bars']">
    <table class="dps-bars">
      <xsl:if test="bar[string-length(label) > 18]"><xsl:attribute name="class">dps-bars dps-bars--long</xsl:attribute></xsl:if>
      <caption><xsl:apply-templates select="." mode="caption"/></caption>
      <tbody>
        <xsl:for-each select="bar">
          <tr>
            <th scope="row"><xsl:apply-templates select="label" mode="value"/></th>
            <td>
              <svg class="dps-bar" width="100%" height="18" aria-hidden="true" focusable="false">
                <xsl:if test="most"><rect class="dps-bar__track" x="0.5" y="0.5" width="99.6%" height="17"/></xsl:if>
                <rect class="dps-bar__fill" width="{share/@text}" height="18"/>
              </svg>
            </td>
            <td>
              <xsl:apply-templates select="value" mode="value"/>
              <xsl:if test="most"> of <xsl:apply-templates select="most" mode="value"/></xsl:if>
            </td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- ============ columns over time ============ -->

  <xsl:template match="chart[@kind = 'columns']">
    <xsl:variable name="caption"><xsl:apply-templates select="." mode="caption"/></xsl:variable>
    <figure class="dps-chart">
      <figcaption><xsl:value-of select="$caption"/></figcaption>
      <svg viewBox="0 0 300 122" role="img" aria-labelledby="chart-{@name}-title chart-{@name}-text" focusable="false">
        <title id="chart-{@name}-title"><xsl:value-of select="$caption"/></title>
        <desc id="chart-{@name}-text">
          <xsl:for-each select="column"><xsl:value-of select="from/@text"/>: <xsl:apply-templates select="value" mode="value"/>. </xsl:for-each>
        </desc>
        <xsl:apply-templates select="column"/>
        <line class="dps-chart__base" x1="0" x2="300" y1="104.5" y2="104.5"/>
      </svg>
      <xsl:call-template name="details">
        <xsl:with-param name="summary">Show as a table</xsl:with-param>
        <xsl:with-param name="body">
          <xsl:call-template name="table">
            <xsl:with-param name="caption" select="$caption"/>
            <xsl:with-param name="look">hidden</xsl:with-param>
            <xsl:with-param name="head"><tr><th scope="col">When</th><th scope="col" class="dps-number"><xsl:apply-templates select="." mode="unit"/></th></tr></xsl:with-param>
            <xsl:with-param name="body">
              <xsl:for-each select="column">
                <tr><th scope="row"><xsl:value-of select="from/@text"/></th><td class="dps-number"><xsl:apply-templates select="value" mode="value"/></td></tr>
              </xsl:for-each>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </figure>
  </xsl:template>

  <!-- The last column and the first of the highest say their number; at an edge it stands beside the middle. -->
  <xsl:template match="column">
    <rect class="dps-chart__column" x="{x}" y="{y}" width="{width}" height="{height}"/>
    <xsl:if test="highest and not(preceding-sibling::column/highest)">
      <text class="dps-chart__value" y="{y - 5}">
        <xsl:attribute name="x"><xsl:choose><xsl:when test="middle &lt; 50"><xsl:value-of select="x"/></xsl:when><xsl:when test="middle > 250"><xsl:value-of select="x + width"/></xsl:when><xsl:otherwise><xsl:value-of select="middle"/></xsl:otherwise></xsl:choose></xsl:attribute>
        <xsl:attribute name="text-anchor"><xsl:choose><xsl:when test="middle &lt; 50">start</xsl:when><xsl:when test="middle > 250">end</xsl:when><xsl:otherwise>middle</xsl:otherwise></xsl:choose></xsl:attribute>
        <xsl:apply-templates select="value" mode="value"/>
      </text>
    </xsl:if>
    <xsl:if test="short">
      <text class="dps-chart__label" y="118">
        <xsl:attribute name="x"><xsl:choose><xsl:when test="middle > 280">300</xsl:when><xsl:otherwise><xsl:value-of select="middle"/></xsl:otherwise></xsl:choose></xsl:attribute>
        <xsl:attribute name="text-anchor"><xsl:choose><xsl:when test="middle > 280">end</xsl:when><xsl:otherwise>middle</xsl:otherwise></xsl:choose></xsl:attribute>
        <xsl:value-of select="short"/>
      </text>
    </xsl:if>
  </xsl:template>

  <!-- ============ days on a line ============ -->

  <xsl:template match="chart[@kind = 'days']">
    <xsl:variable name="caption"><xsl:apply-templates select="." mode="caption"/></xsl:variable>
    <figure class="dps-chart">
      <figcaption><xsl:value-of select="$caption"/></figcaption>
      <svg viewBox="0 0 300 92" role="img" aria-labelledby="chart-{@name}-title chart-{@name}-text" focusable="false">
        <title id="chart-{@name}-title"><xsl:value-of select="$caption"/></title>
        <desc id="chart-{@name}-text">A line from 30 days ago to 90 days ahead. The numbers are those of the list below.</desc>
        <line class="dps-chart__base" x1="10" x2="290" y1="72.5" y2="72.5"/>
        <line class="dps-chart__now" x1="{now}" x2="{now}" y1="64" y2="78"/>
        <text class="dps-chart__label" x="{now}" y="90" text-anchor="middle">Today</text>
        <text class="dps-chart__label" x="290" y="90" text-anchor="end">In 90 days</text>
        <xsl:apply-templates select="point"/>
      </svg>
      <ol class="dps-chart__list">
        <xsl:for-each select="point">
          <li>
            <span class="dps-nowrap">
              <xsl:value-of select="day/@text"/>
              <xsl:if test="late"><xsl:text>, </xsl:text><span class="dps-late"><xsl:call-template name="count"><xsl:with-param name="of" select="late"/><xsl:with-param name="one">day</xsl:with-param></xsl:call-template> late</span></xsl:if>
            </span>
            <br/><span class="dps-quiet"><xsl:value-of select="label"/></span>
          </li>
        </xsl:for-each>
      </ol>
    </figure>
  </xsl:template>

  <!-- What is late is a diamond, whatever the colours. -->
  <xsl:template match="point">
    <xsl:variable name="y" select="56 - 18 * (level mod 3)"/>
    <xsl:choose>
      <xsl:when test="late"><path class="dps-chart__late" d="M{x} {$y - 11}l11 11l-11 11l-11 -11z"/></xsl:when>
      <xsl:otherwise><circle class="dps-chart__column" cx="{x}" cy="{$y}" r="9"/></xsl:otherwise>
    </xsl:choose>
    <text class="dps-chart__no" x="{x}" y="{$y + 4}" text-anchor="middle"><xsl:value-of select="no"/></text>
  </xsl:template>

  <!-- ============ stacked marks of a bid ============ -->

  <xsl:template match="bid" mode="stack">
    <xsl:param name="line"/>
    <svg class="dps-bar" width="100%" height="32" aria-hidden="true" focusable="false">
      <rect class="dps-bar__track" x="0.5" y="4.5" width="99.8%" height="23"/>
      <xsl:apply-templates select="mark" mode="stack"/>
      <xsl:if test="string($line)">
        <line class="dps-bar__halo" x1="{$line}%" x2="{$line}%" y1="0" y2="32"/>
        <line class="dps-bar__mark" x1="{$line}%" x2="{$line}%" y1="0" y2="32"/>
      </xsl:if>
    </svg>
  </xsl:template>

  <xsl:template match="mark" mode="stack">
    <rect class="dps-c-{criterion}" x="{at/@text}" y="4" width="{points/@text}%" height="24" stroke="#fff"/>
    <xsl:if test="points >= 500">
      <text x="{at/@text}" dx="4" y="21"><xsl:apply-templates select="criterion" mode="letter"/></text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="criteria-key">
    <xsl:param name="marks"/>
    <xsl:param name="line"/>
    <ul class="dps-key">
      <xsl:for-each select="$marks">
        <li>
          <svg width="20" height="20" aria-hidden="true" focusable="false">
            <rect class="dps-c-{criterion}" width="20" height="20"/>
            <text x="5" y="15"><xsl:apply-templates select="criterion" mode="letter"/></text>
          </svg>
          <xsl:apply-templates select="criterion" mode="words"/>
          <xsl:if test="weight">, <xsl:value-of select="weight"/></xsl:if>
        </li>
      </xsl:for-each>
      <xsl:if test="string($line)">
        <li>
          <svg width="20" height="20" aria-hidden="true" focusable="false">
            <line class="dps-bar__mark" x1="10" x2="10" y1="0" y2="20"/>
          </svg>
          <xsl:value-of select="$line"/>
        </li>
      </xsl:if>
    </ul>
  </xsl:template>

  <xsl:template match="criterion" mode="letter">
    <xsl:value-of select="translate(substring(., 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
  </xsl:template>

  <!-- ============ distance rings: home in the middle, 38 units for ten miles ============ -->

  <xsl:template match="rings">
    <xsl:param name="title">Distance from home</xsl:param>
    <xsl:param name="description"/>
    <figure class="dps-rings">
      <figcaption class="govuk-heading-s">Miles from home, in a straight line</figcaption>
      <svg viewBox="0 0 420 420" role="img" aria-labelledby="rings-title rings-text" focusable="false">
        <title id="rings-title"><xsl:value-of select="$title"/></title>
        <desc id="rings-text"><xsl:value-of select="$description"/></desc>
        <xsl:call-template name="ring"><xsl:with-param name="miles" select="50"/></xsl:call-template>
        <xsl:call-template name="ring"><xsl:with-param name="miles" select="40"/></xsl:call-template>
        <xsl:call-template name="ring"><xsl:with-param name="miles" select="30"/></xsl:call-template>
        <xsl:call-template name="ring"><xsl:with-param name="miles" select="20"/></xsl:call-template>
        <xsl:call-template name="ring"><xsl:with-param name="miles" select="10"/></xsl:call-template>
        <xsl:if test="limit and limit mod 10 != 0 and limit &lt; 50">
          <xsl:call-template name="ring"><xsl:with-param name="miles" select="limit"/></xsl:call-template>
        </xsl:if>
        <path class="dps-rings__home" d="M210 202.5l7 6.5h-2v6.5h-10v-6.5h-2z"/>
        <text class="dps-rings__label" x="176" y="207">10</text>
        <text class="dps-rings__label" x="138" y="207">20</text>
        <text class="dps-rings__label" x="100" y="207">30</text>
        <text class="dps-rings__label" x="62" y="207">40</text>
        <text class="dps-rings__label" x="24" y="207">50</text>
        <xsl:apply-templates select="place"/>
      </svg>
    </figure>
    <xsl:variable name="invited" select="count(place[state = 'invited'])"/>
    <xsl:variable name="far" select="count(place[state = 'too_far'])"/>
    <ul class="dps-key">
      <li>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle class="dps-dot" cx="10" cy="10" r="8"/></svg>
        <xsl:text>Invited: </xsl:text><xsl:value-of select="$invited"/>
      </li>
      <li>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><rect class="dps-dot--out" x="2" y="2" width="16" height="16"/></svg>
        <xsl:text>Too far: </xsl:text><xsl:value-of select="$far"/>
      </li>
      <li>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path class="dps-dot--barred" d="M10 1l9 9l-9 9l-9 -9z"/></svg>
        <xsl:text>Other reason: </xsl:text><xsl:value-of select="count(place) - $invited - $far"/>
      </li>
    </ul>
  </xsl:template>

  <xsl:template name="ring">
    <xsl:param name="miles"/>
    <circle cx="210" cy="210" r="{$miles * 3.8}">
      <xsl:attribute name="class">
        <xsl:text>dps-rings__</xsl:text>
        <xsl:choose>
          <xsl:when test="limit = $miles">inside</xsl:when>
          <xsl:otherwise>ring</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
    </circle>
  </xsl:template>

  <xsl:template match="place">
    <xsl:variable name="x" select="x/@text"/>
    <xsl:variable name="y" select="y/@text"/>
    <xsl:choose>
      <xsl:when test="state = 'invited'">
        <circle class="dps-dot" cx="{$x}" cy="{$y}" r="9"/>
      </xsl:when>
      <xsl:when test="state = 'too_far'">
        <rect class="dps-dot--out" x="{$x - 8.5}" y="{$y - 8.5}" width="17" height="17"/>
      </xsl:when>
      <xsl:otherwise>
        <path class="dps-dot--barred" d="M{$x} {$y - 12}l12 12l-12 12l-12 -12z"/>
      </xsl:otherwise>
    </xsl:choose>
    <text x="{$x}" y="{$y + 3.4}">
      <xsl:attribute name="class">
        <xsl:text>dps-dot__no</xsl:text>
        <xsl:if test="state != 'invited'"> dps-dot__no--out</xsl:if>
      </xsl:attribute>
      <xsl:value-of select="no"/>
    </text>
  </xsl:template>

</xsl:stylesheet>
