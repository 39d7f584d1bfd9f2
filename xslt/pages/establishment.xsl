<?xml version="1.0" encoding="utf-8"?>
<!-- One establishment as its provider sees it: where it is admitted, what its score is worth, what is known of it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="establishment/name"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/establishments</xsl:with-param>
      <xsl:with-param name="label">Establishments</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="establishment/name"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="establishment/kind"/></span>
    <h1 class="govuk-heading-l"><xsl:value-of select="establishment/name"/></h1>
    <div class="dps-main-aside"><div>
      <xsl:apply-templates select="." mode="admissions"/>
      <xsl:apply-templates select="." mode="applications"/>
      <h2 class="govuk-heading-m">About it</h2>
      <xsl:apply-templates select="establishment"/>
    </div>
    <aside class="dps-aside dps-noprint" aria-label="Act on this establishment"><section>
      <h2 class="govuk-heading-s">Next</h2>
      <ul class="govuk-list dps-small">
        <li><a class="govuk-link" href="/establishments/{establishment/id}/apply">Apply to join a system or a category</a></li>
        <li><a class="govuk-link" href="/establishments/{establishment/id}/edit">Change address, places or vacancies</a></li>
        <li><a class="govuk-link" href="/evidence">Documents that we hold</a></li>
      </ul>
    </section></aside></div>
  </xsl:template>

  <xsl:template match="page" mode="admissions">
    <xsl:choose>
      <xsl:when test="admission">
        <xsl:call-template name="table">
          <xsl:with-param name="id">admissions</xsl:with-param>
          <xsl:with-param name="caption">Where it is admitted</xsl:with-param>
          <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
          <xsl:with-param name="head">
            <tr><th scope="col">Category</th><th scope="col">State</th><th scope="col" class="dps-number">Competency score</th><th scope="col" class="dps-number">Brings to a bid</th></tr>
          </xsl:with-param>
          <xsl:with-param name="body"><xsl:apply-templates select="admission"/></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="inset">
          <xsl:with-param name="text">Not admitted anywhere yet, so it is not invited to referrals. <a class="govuk-link" href="/establishments/{establishment/id}/apply">Apply for it</a></xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="admission">
    <tr>
      <th scope="row">
        <xsl:value-of select="category_name"/><br/>
        <span class="dps-quiet"><a class="govuk-link" href="/systems/{system}"><xsl:value-of select="system_name"/></a>, since <xsl:value-of select="since/@text"/></span>
      </th>
      <td data-label="State">
        <div>
          <xsl:apply-templates select="state" mode="tag"/>
          <xsl:if test="suspension"><br/><xsl:value-of select="suspension"/></xsl:if>
        </div>
      </td>
      <td class="dps-number" data-label="Competency score"><div><a class="govuk-link" href="/applications/{application}"><xsl:value-of select="score/@text"/></a></div></td>
      <td class="dps-number" data-label="Brings to a bid"><xsl:if test="brings"><xsl:value-of select="concat(brings/@text, ' of ', most/@text, ' points')"/></xsl:if></td>
    </tr>
  </xsl:template>

  <xsl:template match="page" mode="applications">
    <xsl:if test="application">
      <xsl:call-template name="table">
        <xsl:with-param name="id">applications</xsl:with-param>
        <xsl:with-param name="caption">Applications</xsl:with-param>
        <xsl:with-param name="head">
          <tr><th scope="col">Reference</th><th scope="col">For</th><th scope="col">State</th></tr>
        </xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="application"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="application">
    <tr>
      <th scope="row"><a class="govuk-link" href="/applications/{id}"><xsl:value-of select="reference"/></a></th>
      <td><xsl:value-of select="system_name"/><xsl:if test="categories"><br/><span class="dps-quiet"><xsl:value-of select="categories"/></span></xsl:if></td>
      <td><xsl:apply-templates select="state" mode="tag"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="establishment">
    <xsl:variable name="edit">/establishments/<xsl:value-of select="id"/>/edit</xsl:variable>
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Registered with</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose>
          <xsl:when test="regulator"><xsl:apply-templates select="regulator" mode="words"/>, <xsl:value-of select="urn"/></xsl:when>
          <xsl:otherwise>Nobody regulates it</xsl:otherwise>
        </xsl:choose></xsl:with-param>
        <xsl:with-param name="href" select="concat($edit, '?change=1')"/>
        <xsl:with-param name="what">registration</xsl:with-param>
      </xsl:call-template>
      <xsl:if test="regulator">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Latest rating</xsl:with-param>
          <xsl:with-param name="value"><xsl:choose>
            <xsl:when test="../rating"><xsl:value-of select="../rating/rating_name"/>, <xsl:value-of select="../rating/held_on/@text"/></xsl:when>
            <xsl:otherwise><span class="dps-quiet">None given</span></xsl:otherwise>
          </xsl:choose></xsl:with-param>
          <xsl:with-param name="href" select="$edit"/>
          <xsl:with-param name="what">rating</xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Place</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose>
          <xsl:when test="postcode"><xsl:value-of select="address"/>, <xsl:value-of select="postcode"/></xsl:when>
          <xsl:otherwise>It works wherever it is needed, so distance does not count for it</xsl:otherwise>
        </xsl:choose></xsl:with-param>
        <xsl:with-param name="href" select="$edit"/>
        <xsl:with-param name="what">place</xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Takes</xsl:with-param>
        <xsl:with-param name="value">
          <xsl:choose>
            <xsl:when test="takes = 'girls'">Girls</xsl:when>
            <xsl:when test="takes = 'boys'">Boys</xsl:when>
            <xsl:otherwise>Anybody</xsl:otherwise>
          </xsl:choose>
          <xsl:if test="age_from and age_to">, aged <xsl:value-of select="age_from"/> to <xsl:value-of select="age_to"/></xsl:if>
        </xsl:with-param>
        <xsl:with-param name="href" select="$edit"/>
        <xsl:with-param name="what">whom it takes</xsl:with-param>
      </xsl:call-template>
      <xsl:if test="places or not(../asks/places = 0)">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Places and vacancies</xsl:with-param>
          <xsl:with-param name="value"><xsl:choose>
            <xsl:when test="vacancies"><xsl:value-of select="vacancies"/> of <xsl:value-of select="places"/> free<xsl:if test="vacancies_on">, as you said on <xsl:value-of select="vacancies_on/@text"/></xsl:if></xsl:when>
            <xsl:when test="places"><xsl:value-of select="places"/> places</xsl:when>
            <xsl:otherwise><span class="dps-quiet">Not given</span></xsl:otherwise>
          </xsl:choose></xsl:with-param>
          <xsl:with-param name="href" select="$edit"/>
          <xsl:with-param name="what">places and vacancies</xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="section41 = 1">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Section 41</xsl:with-param>
          <xsl:with-param name="value">Approved</xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
