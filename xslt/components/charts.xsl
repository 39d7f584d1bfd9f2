<?xml version="1.0" encoding="utf-8"?>
<!--
  Numbers that are drawn. C works out every length and place and gives its drawn form in @text;
  this sheet only copies it. A chart is a table or a list whose middle is drawn.

  bars    <bars><name/><bar><label/><value text/><share text="58%"/></bar>…</bars>, its caption from mode="caption";
          or a <table class="dps-bars"> written by hand, with named template "bar" for the drawn cell
  stack   mode="stack" of <bid><mark><criterion/><points text/><at text="63.54%"/></mark>…</bid>, param "line" where a line is drawn
  key     named template "criteria-key" of <mark>s with weights
  rings   <rings><limit/><place><no/><state/><x text/><y text/></place>…</rings>
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- ============ bars ============ -->

  <xsl:template name="bar">
    <xsl:param name="share"/>
    <svg class="dps-bar" width="100%" height="18" aria-hidden="true" focusable="false">
      <rect class="dps-bar__fill" width="{$share}" height="18"/>
    </svg>
  </xsl:template>

  <xsl:template match="bars">
    <table class="dps-bars">
      <caption><xsl:apply-templates select="." mode="caption"/></caption>
      <tbody><xsl:apply-templates select="bar"/></tbody>
    </table>
  </xsl:template>

  <xsl:template match="bars" mode="caption"><xsl:value-of select="name"/></xsl:template>

  <xsl:template match="bar">
    <tr>
      <th scope="row"><xsl:apply-templates select="label" mode="value"/></th>
      <td><xsl:call-template name="bar"><xsl:with-param name="share" select="share/@text"/></xsl:call-template></td>
      <td><xsl:apply-templates select="value" mode="value"/></td>
    </tr>
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
